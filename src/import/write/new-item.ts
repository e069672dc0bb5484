import { stringify } from "yaml";

/** What an editor says of an item that is still to be written. */
export interface NewItemAnswers {
  title: string;
  /** In EDTF, as the record has it. */
  date: string;
  /** Why it is dated so; null where it is one certain day. */
  evidence: string | null;
  newspaper: string;
  topics: readonly string[];
}

/** The record of an item still to be written; with a text of its own it can be checked as any other. */
export function newRecord(
  { title, date, evidence, newspaper, topics }: NewItemAnswers,
  text: string | null,
): string {
  return [
    "---",
    `newspaper: ${scalar(newspaper)}`,
    `date: ${scalar(date)}`,
    ...(evidence ? [`dateEvidence: ${scalar(evidence)}`] : []),
    `title: ${scalar(title)}`,
    "byline:",
    `topics: ${topics.length > 0 ? `[${topics.map(scalar).join(", ")}]` : "[]"}`,
    ...(text === null ? ["# source: { file: source.txt, received: 2026-11-22 }", "status: unfilled"] : []),
    ...["---", "", ...(text === null ? [] : [text, ""])],
  ].join("\n");
}

/** Its English, to be filled. */
export function newTranslation({ evidence }: NewItemAnswers): string {
  const fields = [
    "title:",
    "byline:",
    ...(evidence ? ["dateEvidence:"] : []),
    "translator:",
    "status: unfilled",
  ];
  return ["---", ...fields, "---", ""].join("\n");
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}
