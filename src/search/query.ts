import { type Unit, unitsOf } from "./text.ts";
import { scriptForms } from "./variants.ts";

/** One thing that must occur: its units stand next to each other in one paragraph. */
export interface Term {
  /** As typed, without its quotation marks. */
  text: string;
  /** What is matched: the typed text in units, and again where a Traditional word has another form. */
  forms: Unit[][];
}

/** Longest query that is searched, in characters; a pasted page is no query. */
export const MAX_QUERY_LENGTH = 2000;

const TERM = /"([^"]+)"|(\S+)/g;

/**
 * The terms of a query: white space parts them, straight double quotes hold words together. All must
 * occur. Lone surrogates, which no text contains, become U+FFFD.
 */
export function parseQuery(query: string): Term[] {
  return Array.from(query.toWellFormed().matchAll(TERM), ([typed, quoted]) => quoted ?? typed)
    .map((text) => ({ text, forms: scriptForms(text).map(unitsOf) }))
    .filter(({ forms }) => forms.every((units) => units.length > 0));
}

/** True when units can stand in an English text: it has a Latin run and nothing Chinese. */
export function isLatin(units: readonly Unit[]): boolean {
  return units.some(({ kind }) => kind === "run") && units.every(({ kind }) => kind !== "character");
}
