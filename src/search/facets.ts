import type { Language } from "../text/language.ts";
import type { SearchFiles } from "./files.ts";
import type { Hit, Searched } from "./hit.ts";

/** The facets of an item; months cover its complete possible interval. */
export interface ItemFacets {
  newspaper: string;
  /** First and last month it can be of, as `monthsOf` counts them; open ends are those of the archive. */
  months: [first: number, last: number];
  /** True when the day is known. */
  exact: boolean;
  /** Day by which items are ordered. */
  day: string;
  topics: string[];
  names: string[];
}

/** The facets of every item, and what their ids are called. */
export interface Facets {
  /** By the items' numbers. */
  items: ItemFacets[];
  labels: Record<LabelledFacet, Labels>;
  /** False where the names were not loaded: no item has any then. */
  hasNames: boolean;
}

type LabelledFacet = "newspaper" | "topic" | "name";

/** Names in each language, by ids. */
type Labels = Record<string, Record<Language, string>>;

/** The facets in columns, by the items' numbers, with ids as their numbers in `labels`: half the bytes of rows. */
export interface FacetColumns {
  newspapers: number[];
  days: string[];
  /** Null where both months are that of the day, and the day is known. */
  months: (ItemFacets["months"] | null)[];
  /** Of one item after another, separated by `;`: numbers separated by commas. */
  topics: string;
  /** Null where they are a file of their own. */
  names: NameColumn | null;
  /** The items whose day is known, though their months are listed; mostly none. */
  exact: number[];
  labels: Record<"newspaper" | "topic", Labels>;
}

/** The names of the items, written as their topics are, and what their ids are called. */
export interface NameColumn {
  items: string;
  labels: Labels;
}

/** Where the columns, and the names of a large archive, are in the folder of a release. */
export const FACETS_PATH = "facets.json";
export const FACET_NAMES_PATH = "facet-names.json";

/** Most characters of the names that come with the other columns: some 8 KB as sent. */
const MOST_NAMES = 20_000;

/** The columns of facets by their paths. */
export function facetFiles(facets: Facets): [path: string, FacetColumns | NameColumn][] {
  const columns = facetColumns(facets);
  const names = columns.names;
  if (names === null || JSON.stringify(names).length <= MOST_NAMES) return [[FACETS_PATH, columns]];
  return [
    [FACETS_PATH, { ...columns, names: null }],
    [FACET_NAMES_PATH, names],
  ];
}

/** Writes facets as columns, all in one. */
function facetColumns({ items, labels }: Facets): FacetColumns {
  const { name, ...others } = labels;
  const numbers = byFacet((facet) => new Map(Object.keys(labels[facet]).map((id, number) => [id, number])));
  const numberOf = (facet: LabelledFacet, id: string) => numbers[facet].get(id) ?? -1;
  const isPlain = ({ exact, months: [first, last], day }: ItemFacets) =>
    exact && first === last && first === monthsOf(day.slice(0, 7))[0];
  return {
    newspapers: items.map(({ newspaper }) => numberOf("newspaper", newspaper)),
    days: items.map(({ day }) => day),
    months: items.map((item) => (isPlain(item) ? null : item.months)),
    topics: items.map(({ topics }) => topics.map((id) => numberOf("topic", id)).join()).join(";"),
    names: {
      items: items.map(({ names }) => names.map((id) => numberOf("name", id)).join()).join(";"),
      labels: name,
    },
    exact: [...items.keys()].filter((item) => items[item]?.exact && !isPlain(items[item])),
    labels: others,
  };
}

/** Loads the facets of a release; the names of a large archive only if they are wanted. @throws SearchFault */
export async function loadFacets(
  files: Pick<SearchFiles, "json">,
  release: string,
  withNames: boolean,
): Promise<Facets> {
  const columns = await files.json<FacetColumns>(`${release}/${FACETS_PATH}`);
  if (columns.names !== null || !withNames) return readFacetColumns(columns);
  const names = await files.json<NameColumn>(`${release}/${FACET_NAMES_PATH}`);
  return readFacetColumns({ ...columns, names });
}

/** Reads columns of facets. */
function readFacetColumns({ newspapers, days, months, exact, ...lists }: FacetColumns): Facets {
  const labels = { ...lists.labels, name: lists.names?.labels ?? {} };
  const ids = byFacet((facet) => Object.keys(labels[facet]));
  const [topics, names] = [lists.topics.split(";"), lists.names?.items.split(";") ?? []];
  const known = new Set(exact);
  const idsIn = (facet: LabelledFacet, list = "") =>
    list === "" ? [] : list.split(",").map((number) => ids[facet][Number(number)] ?? "");
  const items = days.map((day, item): ItemFacets => {
    const listed = months[item] ?? null;
    return {
      newspaper: ids.newspaper[newspapers[item] ?? -1] ?? "",
      months: listed ?? monthsOf(day.slice(0, 7)),
      exact: listed === null || known.has(item),
      day,
      topics: idsIn("topic", topics[item]),
      names: idsIn("name", names[item]),
    };
  });
  return { items, labels, hasNames: lists.names !== null };
}

function byFacet<T>(make: (facet: LabelledFacet) => T): Record<LabelledFacet, T> {
  return { newspaper: make("newspaper"), topic: make("topic"), name: make("name") };
}

export const ORDERS = ["relevance", "oldest", "newest"] as const;

export type Order = (typeof ORDERS)[number];

/** The reader's choices; an absent one allows everything. */
export interface Choice {
  language?: Searched;
  newspaper?: string;
  topic?: string;
  name?: string;
  /** Months, inclusive. */
  from?: number;
  to?: number;
}

export type FacetName = "language" | "newspaper" | "topic" | "name" | "year";

/** The hits that fit the choice; an uncertain date fits when its interval overlaps the months. */
export function narrow(hits: readonly Hit[], facets: Facets, choice: Choice): Hit[] {
  return hits.filter((hit) => fits(hit, facets, choice));
}

/** The hits in the order chosen; `relevance` is the order given. */
export function inOrder(hits: readonly Hit[], facets: Facets, order: Order): Hit[] {
  if (order === "relevance") return [...hits];
  const day = ({ item }: Hit) => facets.items[item]?.day ?? "";
  const sign = order === "oldest" ? 1 : -1;
  return [...hits].sort((a, b) => sign * compare(day(a), day(b)));
}

/**
 * How many hits each value of a facet would leave, all other choices kept: what is beside it. A
 * year counts every item whose interval has it.
 */
export function countValues(
  hits: readonly Hit[],
  facets: Facets,
  choice: Choice,
  facet: FacetName,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hit of narrow(hits, facets, without(choice, facet))) {
    for (const value of valuesOf(hit, facets, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const MONTHS = 12;

/** The first and the last month of a year `2021` or a month `2021-03`, counted from that of the year 0. */
export function monthsOf(period: string): [first: number, last: number] {
  const [year = "", month] = period.split("-");
  const first = Number(year) * MONTHS;
  return month === undefined
    ? [first, first + MONTHS - 1]
    : [first + Number(month) - 1, first + Number(month) - 1];
}

function fits(hit: Hit, facets: Facets, { language, newspaper, topic, name, from, to }: Choice): boolean {
  const item = facets.items[hit.item];
  if (!item) return false;
  return (
    (language === undefined || hit.languages.includes(language)) &&
    (newspaper === undefined || item.newspaper === newspaper) &&
    (topic === undefined || item.topics.includes(topic)) &&
    (name === undefined || item.names.includes(name)) &&
    (from === undefined || item.months[1] >= from) &&
    (to === undefined || item.months[0] <= to)
  );
}

function without(choice: Choice, facet: FacetName): Choice {
  const { from, to, ...rest } = choice;
  if (facet === "year") return rest;
  const { [facet]: _, ...others } = choice;
  return others;
}

function valuesOf(hit: Hit, { items }: Facets, facet: FacetName): string[] {
  const item = items[hit.item];
  if (!item) return [];
  if (facet === "language") return hit.languages;
  if (facet === "newspaper") return [item.newspaper];
  if (facet === "topic") return item.topics;
  if (facet === "name") return item.names;
  const [first, last] = item.months.map((month) => Math.floor(month / MONTHS)) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
