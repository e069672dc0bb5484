import type { Language } from "../text/language.ts";
import type { Query } from "./query/query.ts";

/** The two texts an item is searched in. */
export const SEARCHED = ["zh", "en"] as const;

export type Searched = (typeof SEARCHED)[number];

/** How one term of a query is in one text of an item. */
export interface TextMatch {
  item: number;
  searched: Searched;
  /** How often; of a single unit, at least so often. */
  times: number;
  inHeadline: boolean;
  /** True if the text has the form typed: with the characters that one of the scripts shows. */
  asTyped: boolean;
  /**
   * Where it begins, in places of the text: a pair of units or an English word has one, and two lie between
   * blocks. Only for comparison within a text; empty if it is not known.
   */
  places: readonly number[];
}

/** An item that a query finds, with all that is known about it for the order of the results. */
export interface Found {
  /** Its number in the release. */
  item: number;
  /** By the number of the term, counted over all groups of the query. */
  matches: ReadonlyMap<number, readonly TextMatch[]>;
  /** The characters of its headline that sound like the query, when nothing has the query itself. */
  heard: string | null;
  /** True when it has a term of each group in the form typed. */
  asTyped: boolean;
}

/** An item in the answer to a query. */
export interface Hit {
  /** Its number in the release. */
  item: number;
  /** The texts that hold at least one of the terms. */
  languages: Searched[];
  /** True when a term is in a headline. */
  inHeadline: boolean;
  /** How often the terms occur in each of the texts; of a single character, at least so often. */
  times: Record<Searched, number>;
  heard: string | null;
  /** True when it has the query in the very form typed, in one script or the other: 著, not 着. */
  asTyped: boolean;
}

/** How often the terms of a query occur in all texts of a list, at least. */
export function timesIn(hits: readonly Hit[]): number {
  return hits.reduce((sum, { times }) => sum + times.zh + times.en, 0);
}

/** The result of a query in a release of the archive. */
export interface Result {
  /** The folder of the release; the numbers of the items are valid only in it. */
  release: string;
  hits: Hit[];
}

/** A search over the Chinese and the English of all items, with one answer for each item. */
export interface Engine {
  /** Loads what every query needs, before there is one. @throws SearchFault */
  open(): Promise<void>;
  /**
   * The items that a query finds, in one language or the other, best first. Where nothing has the letters of
   * the query, headlines that sound like them are found.
   * @throws SearchFault when a file is not right, TooBroad for a prefix of too many words.
   */
  search(query: Query, languages?: readonly Searched[]): Promise<Result>;
  /** The ids of items of a release. A query finds many items and a page shows ten. @throws SearchFault */
  ids(release: string, items: readonly number[]): Promise<string[]>;
  /** Ends the search; what it changed in its surroundings is as before. */
  close(): Promise<void>;
}

/** The languages in which a reader is shown the texts of a hit that have the query, their own first. */
export function languagesOf({ languages }: Pick<Hit, "languages">, reader: Language): Language[] {
  const chinese: Language = reader === "zh-Hant" ? "zh-Hant" : "zh-Hans";
  const found = languages.map((searched): Language => (searched === "en" ? "en" : chinese));
  return found.sort((a, b) => Number(b === reader) - Number(a === reader));
}

/** The language of the texts that a reader is shown beside those in one. */
export function otherLanguage(language: Language, reader: Language): Language {
  if (language !== "en") return "en";
  return reader === "zh-Hant" ? "zh-Hant" : "zh-Hans";
}
