import type { BenchDocument } from "../corpus.ts";

export const SYSTEM_NAMES = ["ours", "stock", "minisearch"] as const;

export type SystemName = (typeof SYSTEM_NAMES)[number];

/** A way of searching, as the bench sees it: files on a host, and a page of `pages/` that searches in them. */
export interface System {
  name: SystemName;
  title: string;
  /** Writes what belongs to no build of an index, as the HTML pages that a site has anyway. */
  prepare?(documents: readonly BenchDocument[], folder: string): Promise<void>;
  /** Node's flags for its build. */
  nodeFlags?: readonly string[];
  /** Writes everything that is searched in; this is what is timed. */
  build(folder: string, read: () => Promise<BenchDocument[]>): Promise<void>;
  /** Names of documents, by the names the page gives to results; null when they are the same. */
  resultNames(folder: string, documents: readonly BenchDocument[]): Promise<Map<string, string> | null>;
  /** True for a file of the index itself. */
  isIndex(path: string): boolean;
  /** The file with a result's text, which is loaded to show it; null when the index has it. */
  textPath(result: string, id: string): string | null;
  /** The whole index is loaded at first: one cold page is as good as many. */
  loadsEverything: boolean;
}
