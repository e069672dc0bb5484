import { type Unit, unitsOf } from "./text.ts";

/** The text that Pagefind stems and indexes for an English edition: its words, block by block. */
export function englishIndexText(parts: readonly string[]): string {
  return parts.map((part) => wordsOf(unitsOf(part)).join(" ")).join(" ");
}

/** The quoted Pagefind query for a run of English words, matched by their stems. */
export function englishPhraseQuery(units: readonly Unit[]): string {
  return `"${wordsOf(units).join(" ")}"`;
}

/** Pagefind drops points and commas from words, in index and query alike. */
function wordsOf(units: readonly Unit[]): string[] {
  return units.filter(({ kind }) => kind === "run").map(({ text }) => text.replace(/[.,]/g, ""));
}
