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

/** One thing that the import proposes, for the editor to accept, change or refuse. */
export interface Proposal extends Evidence {
  kind: ProposalKind;
  /** By which a decision about it is found: kind and first line. */
  key: string;
  /** Numbers of the lines of the press text that it is made from. */
  lines: number[];
  text: string;
}

/** A block of an item as it will be written. */
export interface DraftBlock {
  id: string;
  kind: "paragraph" | "heading" | "figure" | "list" | "table" | "verse";
  /** Of a list, table or verse, a line for each item, row or verse. */
  text: string;
  lines: number[];
  /** The cells of each row of a table. */
  rows: string[][] | null;
}

/** An item as it will be written, and the proposals that made it so. */
export interface DraftItem {
  id: string;
  /** First and last line of the press text. */
  lines: [number, number];
  /** Lines between them that are the page's. */
  omitted: number[];
  /** The lines themselves, without those omitted: what `source.txt` will be. */
  source: string;
  headline: Headline | null;
  byline: string | null;
  blocks: DraftBlock[];
  /** What the editor corrected: what was printed, and what the block has. */
  corrections: { block: string; printed: string; corrected: string; why: string; by: string }[];
  /** What is elsewhere in the source: ids of blocks, or `byline`. */
  moved: string[];
  newspaper: string | null;
  /** The newspaper that its masthead names, where the archive has no such newspaper. */
  otherNewspaper: string | null;
  /** The ISO day of its printing, and the line that names it; null if only the editor does. */
  date: { day: string; line: { number: number; text: string } | null } | null;
  page: string | null;
  topics: string[];
  proposals: Proposal[];
}
