import type { Words } from "../../i18n/words.ts";

/** The words of the interface that the live search needs; only these travel with its page. */
export const SEARCH_WORDS = [
  ...(["searching", "resultCount", "resultNarrowed", "resultHeard", "resultNone"] as const),
  ...([
    "foldedAs",
    "readAs",
    "alsoSearch",
    "tooBroad",
    "queryTooLong",
    "moreExcerpts",
    "moreResults",
    "countsIn",
    "countsShown",
    "countsOfFirst",
    "countAll",
    "exportList",
    "exportReading",
    "concordance",
    "timeline",
  ] as const),
  ...([
    "filterAny",
    "namesLoading",
    "foundInChinese",
    "foundInEnglish",
    "onlyEnglish",
    "otherForms",
    "onlyTyped",
    "retry",
    "reload",
  ] as const),
  "citeSearch",
  ...([
    "faultOffline",
    "faultMissing",
    "faultDamaged",
    "faultTimeout",
    "faultUnsupported",
    "faultInternal",
    "faultNotNone",
  ] as const),
] satisfies readonly (keyof Words)[];

export type SearchWords = Pick<Words, (typeof SEARCH_WORDS)[number]>;
