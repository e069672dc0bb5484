import type { Searched } from "../hit.ts";
import type { ContinuedSlots } from "./layout.ts";
import type { FormTable } from "./shown-forms.ts";

/** Where the entry is below the search folder. */
export const ENTRY_PATH = "entry.json";

/** The file that is loaded before the first query. */
export interface ReleaseEntry {
  /**
   * The folder of all files that call items by their numbers. It is named by its content, so that no
   * file of one release of the archive is taken for one of another.
   */
  folder: string;
  /** The folder of Pagefind's program, named by its version: it is the same in every release. */
  engine: string;
  /** The texts that are there to be searched. */
  searched: Searched[];
  /** How long each item's Chinese is: a digit (base 36) an item, the power of two nearest to its characters. */
  lengths: string;
  /** Names of Pagefind's records, in the order of their sort key. */
  records: string[];
  continued: ContinuedSlots;
  /** The commonest units by their codes, the commonest first. */
  common: string[];
  forms: FormTable;
  /** For each item `t` where it was printed in Traditional script, else `s`. */
  originals: string;
}

/** Folder of Pagefind's index in that of a release. */
export const INDEX_FOLDER = "pagefind";

/** The sort key of Pagefind's records: without their fragments, nothing else says which is which. */
export const SORT_KEY = "n";

/** Ids in one file. */
export const IDS_IN_FILE = 32;

/** Path of a file of the versions of items' texts in the folder of a release; it has as many as a file of ids. */
export function versionsPath(number: number): string {
  return `versions/${number.toString(36)}.json`;
}

/** Path of a file of ids in the folder of a release. */
export function idsPath(number: number): string {
  return `ids/${number.toString(36)}.json`;
}
