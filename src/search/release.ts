import { readWords } from "./packed-numbers.ts";
import type { SearchFiles } from "./search-files.ts";

/** The two texts an item is searched in. */
export const SEARCHED = ["zh", "en"] as const;

export type Searched = (typeof SEARCHED)[number];

/** Where the entry lies below the search folder. */
export const ENTRY_PATH = "entry.json";

/** What is loaded before the first query; it grows by a word for each sixty-four chunks of the index. */
export interface ReleaseEntry {
  /**
   * The folder of all files that call items by their numbers. It is named by its content, so that no
   * file of one release of the archive is taken for one of another.
   */
  folder: string;
  /** The texts that are there to be searched. */
  searched: Searched[];
  /** The first word of each list of chunks. */
  lists: string[];
}

/** Ids in one file: those of ten results are in ten files, at worst. */
export const IDS_IN_FILE = 32;

/** Path of a file of ids in the folder of a release. */
export function idsPath(number: number): string {
  return `ids/${number.toString(36)}.list`;
}

/** The ids of items, which the other files of a release call by their numbers. @throws SearchFault */
export function itemIds(files: SearchFiles, release: string, items: readonly number[]): Promise<string[]> {
  return Promise.all(
    items.map(async (item) => {
      const content = await files.packed(`${release}/${idsPath(Math.floor(item / IDS_IN_FILE))}`);
      return readWords(content)[item % IDS_IN_FILE] ?? "";
    }),
  );
}
