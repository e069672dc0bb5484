import { type Choice, countValues, type Facets, monthsOf, ORDERS, type Order } from "../../search/facets.ts";
import type { Hit } from "../../search/hit.ts";
import type { Language } from "../../text/language.ts";
import type { SearchWords } from "./search-words.ts";

/** The choices in the filters, as in the address. */
export interface Filters extends Choice {
  order: Order;
}

/** The names of the controls, which are those of the address. */
const FIELDS = {
  lang: "language",
  paper: "newspaper",
  topic: "topic",
  name: "name",
  from: "year",
  to: "year",
} as const;

type Field = keyof typeof FIELDS;

/** Values offered of one facet, the most frequent ones. */
const OFFERED = 40;

/** The filters an address asks for; what is no filter there is passed over. */
export function filtersOf(search: URLSearchParams): Filters {
  const text = (field: Field) => search.get(field) || undefined;
  const months = (field: Field) =>
    /^\d{1,4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text(field) ?? "") ? monthsOf(text(field) ?? "") : undefined;
  const language = text("lang");
  const order = ORDERS.find((known) => known === search.get("sort")) ?? "relevance";
  const choice = {
    language: language === "zh" || language === "en" ? language : undefined,
    newspaper: text("paper"),
    topic: text("topic"),
    name: text("name"),
    from: months("from")?.[0],
    to: months("to")?.[1],
  };
  return {
    ...(Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)) as Choice),
    order,
  };
}

/** True when anything but the default is chosen. */
export function isFiltered({ order, ...choice }: Filters): boolean {
  return order !== "relevance" || Object.keys(choice).length > 0;
}

/** Offers in each control the values that the present hits have, each with how many it would leave. */
export function offerValues(
  form: HTMLElement,
  hits: readonly Hit[],
  facets: Facets,
  filters: Filters,
  { words, language }: { words: SearchWords; language: Language },
): void {
  for (const select of form.querySelectorAll<HTMLSelectElement>("select[data-facet]")) {
    const field = select.name as Field;
    const facet = FIELDS[field];
    const counts = [...countValues(hits, facets, filters, facet)];
    const offered = facet === "year" ? counts.sort(byValue) : counts.sort(byCount).slice(0, OFFERED);
    const chosen = new URLSearchParams(location.search).get(field) ?? "";
    const isOther = chosen !== "" && !offered.some(([value]) => value === chosen);
    const labelOf = (value: string) => {
      if (facet === "year") return value;
      if (facet === "language") return value === "en" ? words.foundInEnglish : words.foundInChinese;
      return facets.labels[facet][value]?.[language] ?? value;
    };
    const options = offered.map(([value, count]) => new Option(`${labelOf(value)} (${count})`, value));
    // Such as the month of an address from the timeline.
    if (isOther) options.push(new Option(chosen, chosen));
    if (facet === "name" && !facets.hasNames) {
      const loading = new Option(words.namesLoading, "");
      loading.disabled = true;
      options.push(loading);
    }
    select.replaceChildren(new Option(words.filterAny, ""), ...options);
    select.value = chosen;
  }
}

function byCount([, a]: [string, number], [, b]: [string, number]): number {
  return b - a;
}

function byValue([a]: [string, number], [b]: [string, number]): number {
  return Number(a) - Number(b);
}
