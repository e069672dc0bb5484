import type { Language } from "../text/language.ts";

/** How much of the history git has; `shallow` is a clone without the older commits. */
export type HistoryExtent = "whole" | "shallow" | "none";

/** The effect of a commit on an item; `form` is a change of markup, metadata or folder that leaves the texts as they were. */
export type ChangeKind = "added" | "changed" | "form" | "removed";

/** A part of a text that changed. */
export interface PartChange {
  language: Language;
  /** `kicker`, `title`, `deck`, `byline` or a block id; null for a whole text that was added or removed. */
  part: string | null;
  /** Null where the part did not exist. For a whole text only which of the two is null is known. */
  before: string | null;
  after: string | null;
}

/** A commit that touched the texts of an item. */
export interface ItemChange {
  kind: ChangeKind;
  /** The commit; null for changes that are not committed. */
  commit: string | null;
  /** The day of the commit in UTC, as an ISO day; null if it is not committed. */
  day: string | null;
  /** The commit message, without the names and addresses of its trailers. */
  reason: string;
  /** `textHash` of the item before and after; null where it had no text. */
  before: string | null;
  after: string | null;
  parts: PartChange[];
}

/** The versions of an item's texts, in its `index.json`. */
export interface ItemVersions {
  id: string;
  formerly: readonly string[];
  /** Block ids that are not in use any more, each with the one that took its place. */
  retired: Readonly<Record<string, string>>;
  /** `textHash` of the present texts. */
  version: string;
  /** The day on which they last changed, as an ISO day; null if it is not known. */
  changed: string | null;
  history: HistoryExtent;
  /** The languages and scripts that it can be read in. */
  languages: readonly Language[];
  /** For each text its blocks, each with its id and `blockHash`. */
  blocks: Readonly<Record<string, readonly (readonly [id: string, hash: string])[]>>;
  /** Newest first. */
  changes: readonly ItemChange[];
}

/** The history of items, in `changes.json`. */
export interface ArchiveRecords {
  /** Ids that items had before, each with the present one. */
  former: Readonly<Record<string, string>>;
  /**
   * The items that are not in the archive any more. They are known by the beginning of the SHA-256 of their ids, since
   * they may have been withdrawn for what they say.
   */
  removed: readonly { idHash: string; day: string; reason: string }[];
}
