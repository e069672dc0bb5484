import { stemOf } from "../text/english-stem.ts";
import { type Unit, unitsOf } from "../text/units.ts";

/**
 * How English is put into its index: as the words of its parts in order, which Pagefind stems. The
 * n-th word of an edition is the same here, in the index and in what Pagefind says it found.
 */
export function englishWords(parts: readonly string[]): Unit[][] {
  return parts.map((part) => unitsOf(part).filter(({ kind }) => kind === "run"));
}

/** The text that Pagefind indexes for an English edition. */
export function englishIndexText({
  headline,
  body,
}: {
  headline: readonly string[];
  body: readonly string[];
}): string {
  return englishWords([...headline, ...body])
    .flat()
    .map(plain)
    .join(" ");
}

/** The quoted Pagefind query for a run of English words, matched by their stems. */
export function englishPhraseQuery(units: readonly Unit[]): string {
  return `"${units
    .filter(({ kind }) => kind === "run")
    .map(plain)
    .join(" ")}"`;
}

/** The words of some units as they are compared, without the marks between them. */
export function plainWords(units: readonly Unit[]): Unit[] {
  return units.filter(({ kind }) => kind === "run").map((unit) => ({ ...unit, text: plain(unit) }));
}

/** The same by their stems. */
export function stemmedWords(units: readonly Unit[]): Unit[] {
  return plainWords(units).map((unit) => ({ ...unit, text: stemOf(unit.text) }));
}

/** Pagefind drops points and commas within words, in index and query alike. */
function plain({ text }: Unit): string {
  return text.replace(/[.,]/g, "");
}
