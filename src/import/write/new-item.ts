import { frontMatter, scalar } from "./front-matter.ts";

/** The editor's answers about an item that is still to be written. */
export interface NewItemAnswers {
  title: string;
  /** In EDTF, as the record has it. */
  date: string;
  /** The reason for the date; null if it is one certain day. */
  evidence: string | null;
  newspaper: string;
  topics: readonly string[];
}

/** The record of an item that is still to be written; with a text of its own it can be checked like any other. */
export function newRecord(
  { title, date, evidence, newspaper, topics }: NewItemAnswers,
  text: string | null,
): string {
  const values = {
    newspaper: scalar(newspaper),
    date: scalar(date),
    dateEvidence: evidence && scalar(evidence),
    title: scalar(title),
    byline: "",
    topics: `[${topics.map(scalar).join(", ")}]`,
  };
  if (text !== null) return `${frontMatter("record", values)}\n${text}\n`;
  const notes = ["# source: { file: source.txt, received: 2026-11-22 }", "status: unfilled"];
  return frontMatter("record", values, notes);
}

/** Its English, to be filled in. */
export function newTranslation({ evidence }: NewItemAnswers): string {
  const values = { dateEvidence: evidence && "", title: "", byline: "", translator: "", status: "unfilled" };
  return frontMatter("translation", values);
}
