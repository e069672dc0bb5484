import type { Words } from "../../i18n/words.ts";
import { SEARCH_WORDS } from "../search/search-words.ts";

/** The words of the interface that the concordance needs beside those of the search. */
export const CONCORDANCE_WORDS = [
  ...SEARCH_WORDS,
  ...(["linesCount", "linesSoFar", "readOn", "groupCount", "noPair", "kwicKeys"] as const),
  ...(["columnLeft", "columnMatch", "columnRight", "columnSource", "exportLines"] as const),
] satisfies readonly (keyof Words)[];

export type ConcordanceWords = Pick<Words, (typeof CONCORDANCE_WORDS)[number]>;
