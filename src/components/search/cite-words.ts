import type { Citations } from "../../citation/citations.ts";
import type { Words } from "../../i18n/words.ts";

/** The words of the interface that citations of searches need; they are loaded with the first. */
export const CITE_WORDS = [
  ...(["citedLink", "citedCountOnly", "citedSame", "citedDamaged"] as const),
  ...(["citedOther", "citedOtherUnknown", "citedAdded", "citedChanged", "citedRemoved"] as const),
] as const satisfies readonly (keyof Words)[];

/** The data with which a page cites a search. */
export interface SearchCiting {
  words: CiteWords;
  /** With places in braces. */
  citations: Citations;
}

export type CiteWords = Pick<Words, (typeof CITE_WORDS)[number]>;
