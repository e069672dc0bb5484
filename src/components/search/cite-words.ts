import type { Words } from "../../i18n/words.ts";

/** The words of the interface that citations of searches need; they are loaded with the first. */
export const CITE_WORDS = [
  ...(["citedSearch", "citedCopied", "citedCountOnly", "citedSame", "citedDamaged"] as const),
  ...(["citedOther", "citedOtherUnknown", "citedAdded", "citedChanged", "citedRemoved"] as const),
] as const satisfies readonly (keyof Words)[];

export type CiteWords = Pick<Words, (typeof CITE_WORDS)[number]>;
