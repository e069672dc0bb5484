import { fill } from "../../i18n/fill.ts";
import type { Hit } from "../../search/hit.ts";
import { asOneText, type Understood } from "../../search/query/understood.ts";
import { isTypedOnly } from "./address.ts";
import { countsOf } from "./result-view.ts";
import type { SearchWords } from "./search-words.ts";

/** The sentence about the results of a query, of which filters have left `hits`. */
export function resultSentence(
  query: string,
  { hits, total }: { hits: readonly Hit[]; total: number },
  { resultCount, resultHeard, resultNarrowed, resultNone }: SearchWords,
): string {
  if (total === 0) return fill(resultNone, { query });
  if (hits.length < total) return fill(resultNarrowed, { count: hits.length, total });
  if (hits[0]?.heard) return fill(resultHeard, { count: hits.length, query });
  return fill(resultCount, { count: hits.length });
}

/** The sentence about the paragraphs and occurrences of the results shown. */
export function countSentence(
  items: readonly HTMLElement[],
  total: number,
  { countsShown, countsOfFirst }: SearchWords,
): string {
  if (items.length === 0) return "";
  const counts = { ...countsOf(items), count: items.length };
  return ` · ${fill(items.length < total ? countsOfFirst : countsShown, counts)}`;
}

/** Says in `place` how a query was read, and which of its characters stand for others. */
export function explainReading(
  place: HTMLElement,
  { read, compared }: { read: Understood | null; compared: readonly string[] },
  { readAs, foldedAs }: SearchWords,
): void {
  const notes = [
    ...(read ? [fill(readAs, { query: asOneText(read) })] : []),
    ...(compared.length > 0 ? [fill(foldedAs, { forms: compared.join(", ") })] : []),
  ];
  place.textContent = notes.join(" · ");
  place.hidden = notes.length === 0;
}

/** Adds to `place` that other forms were found, with a way to those typed; or that these are the only ones. */
export function explainForms(
  place: HTMLElement,
  { forms, query }: { forms: readonly string[]; query: string },
  { otherForms, onlyTyped, filterAny }: SearchWords,
): void {
  const isOnly = isTypedOnly();
  if (forms.length === 0 && !isOnly) return;
  const url = new URL(location.href);
  if (isOnly) url.searchParams.delete("form");
  else url.searchParams.set("form", "typed");
  const link = document.createElement("a");
  link.href = url.href;
  const typedOnly = fill(onlyTyped, { query });
  link.textContent = isOnly ? filterAny : typedOnly;
  const note = isOnly ? typedOnly : fill(otherForms, { forms: forms.join(", ") });
  place.append(place.hidden ? "" : " · ", note, " ", link);
  place.hidden = false;
}

/** Offers in `place` to search for other names of what was typed. */
export function offerNames(place: HTMLElement, names: readonly string[], { alsoSearch }: SearchWords): void {
  if (names.length === 0) return;
  const links = names.map((name) => {
    const link = document.createElement("a");
    link.href = `?q=${encodeURIComponent(/\s/.test(name) ? `"${name}"` : name)}`;
    link.lang = /\p{Script=Han}/u.test(name) ? "zh-Hans" : "en";
    link.textContent = name;
    return link;
  });
  place.replaceChildren(`${alsoSearch} `, ...links);
  place.hidden = false;
}
