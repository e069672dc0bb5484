import type { Headline } from "../../archive/article.ts";
import type { Evidence } from "../segment/evidence.ts";

export type ProposalKind =
  | "item"
  | "kicker"
  | "title"
  | "deck"
  | "byline"
  | "paragraph"
  | "subhead"
  | "caption"
  | "list"
  | "table"
  | "verse"
  | "join"
  | "omitted"
  | "punctuation"
  | "id"
  | "newspaper"
  | "date"
  | "page"
  | "topic";

/** A proposal of the import, which the editor can accept, change or refuse. */
export interface Proposal extends Evidence {
  kind: ProposalKind;
  /** The key of decisions about it: kind and first line. */
  key: string;
  /** Numbers of the lines of the press text that it is made from. */
  lines: number[];
  text: string;
}

/** A drafted block of an item. */
export interface DraftBlock {
  id: string;
  kind: "paragraph" | "heading" | "figure" | "list" | "table" | "verse";
  /** For a list, table or poem: a line for each item, row or verse. */
  text: string;
  lines: number[];
  /** The cells of each row of a table. */
  rows: string[][] | null;
}

/** A drafted item with its proposals. */
export interface DraftItem {
  id: string;
  /** First and last line of the press text. */
  lines: [number, number];
  /** Lines between them that belong to the page, not to the item. */
  omitted: number[];
  /** The lines without the omitted ones: the future `source.txt`. */
  source: string;
  headline: Headline | null;
  byline: string | null;
  blocks: DraftBlock[];
  /** The editor's corrections: the printed text, and that of the block. */
  corrections: { block: string; printed: string; corrected: string; why: string; by: string }[];
  /** Parts that are elsewhere in the source: ids of blocks, or `byline`. */
  moved: string[];
  newspaper: string | null;
  /** The newspaper in its masthead, if the archive does not have it. */
  otherNewspaper: string | null;
  /** The printing day in ISO format and its line; null if it comes from the editor. */
  date: { day: string; line: { number: number; text: string } | null } | null;
  page: string | null;
  topics: string[];
  proposals: Proposal[];
}
