import { TO_FILL } from "../../archive/unfilled.ts";
import type { DraftBlock, DraftItem } from "../propose/draft.ts";
import { frontMatter, scalar } from "./front-matter.ts";
import { asCaption, asMarkdown } from "./markdown-text.ts";

/** What of an item's record its press text cannot say. */
export interface Receipt {
  /** The ISO day of the import, after which nothing in the text can have been printed. */
  today: string;
  /** The day on which the archive received the text, where the editor said so. */
  received: string | null;
  /** False for documents whose lines only we have counted. */
  hasLines: boolean;
  /** The file that the text came in: kept beside the item, beside another item, or only known by its hash. */
  original: Original | null;
}

/** A received file, as the record names it. */
export interface Original {
  sha256: string;
  /** Its name in the item's folder; null if it is not kept there. */
  file: string | null;
  /** The item that it is kept beside, where that is another. */
  item: string | null;
  /** Why it is not kept. */
  note: string | null;
}

/** The files of an item's folder that are texts, by name. */
export type ItemFiles = Record<"zh.md" | "en.md" | "source.txt", string>;

const RIGHTS = "https://rightsstatements.org/vocab/CNE/1.0/";

/**
 * The files of a drafted item: the lines of the press text, the record with its blocks, and an English to fill.
 * @throws RangeError when the draft has no headline or no newspaper, which nobody may invent.
 */
export function itemFiles(item: DraftItem, receipt: Receipt): ItemFiles {
  const { headline, newspaper, byline } = item;
  if (!headline || !newspaper) throw new RangeError("an item needs a headline and a newspaper");
  const { date, dateEvidence } = dateFields(item, receipt);
  const zh = frontMatter("record", {
    newspaper: scalar(newspaper),
    date: scalar(date),
    dateEvidence: dateEvidence && scalar(dateEvidence),
    kicker: headline.kicker && scalar(headline.kicker),
    title: scalar(headline.title),
    deck: headline.deck && scalar(headline.deck),
    byline: byline && scalar(byline),
    page: item.page ? scalar(item.page) : "null",
    topics: `[${item.topics.join(", ")}]`,
    rights: RIGHTS,
    corrections: correctionsField(item, receipt),
    source: sourceField(item, receipt),
  });
  const en = frontMatter("translation", {
    dateEvidence: dateEvidence && "",
    kicker: headline.kicker && "",
    title: "",
    deck: headline.deck && "",
    byline: byline && "",
    translator: "",
    status: "unfilled",
  });
  return {
    "source.txt": item.source,
    "zh.md": `${zh}\n${item.blocks.map((block) => blockText(block)).join("\n\n")}\n`,
    "en.md": `${en}\n${item.blocks.map((block) => blockText(unfilled(block))).join("\n\n")}\n`,
  };
}

/** The day that the text names, or only that it was printed before it came. */
function dateFields({ date }: DraftItem, { today, received }: Receipt): DateFields {
  if (date?.line)
    return { date: date.day, dateEvidence: `收到的文本第${date.line.number}行印着“${date.line.text}”。` };
  if (date) return { date: date.day, dateEvidence: null };
  const came = received ? `本库在${received}收到文本` : `文本在${today}导入本库`;
  return {
    date: `[..${received ?? today}]`,
    dateEvidence: `收到的文本没有印刷日期。${came}，印刷不会晚于这一天；此外尚未考证。`,
  };
}

interface DateFields {
  date: string;
  dateEvidence: string | null;
}

function sourceField(
  { lines, omitted, moved }: DraftItem,
  { received, hasLines, original }: Receipt,
): string {
  const fields = [
    "file: source.txt",
    ...(received ? [`received: ${received}`] : []),
    ...(hasLines ? [`lines: [${lines.join(", ")}]`] : []),
    ...(hasLines && omitted.length > 0 ? [`omitted: [${omitted.join(", ")}]`] : []),
    `moved: [${moved.join(", ")}]`,
    ...(original ? [`original: ${originalField(original)}`] : []),
  ];
  return `{ ${fields.join(", ")} }`;
}

function correctionsField({ corrections }: DraftItem, { today }: Receipt): string | null {
  if (corrections.length === 0) return null;
  const entries = corrections.map(
    ({ block, printed, corrected, why, by }) =>
      `{ block: ${block}, printed: ${JSON.stringify(printed)}, corrected: ${JSON.stringify(corrected)}, why: ${JSON.stringify(why)}, by: ${JSON.stringify(by)}, date: ${today} }`,
  );
  return `[${entries.join(", ")}]`;
}

function originalField({ sha256, file, item, note }: Original): string {
  const fields = [
    ...(file ? [`file: ${file}`] : []),
    ...(item ? [`item: ${item}`] : []),
    `sha256: "${sha256}"`,
    ...(note ? [`note: ${JSON.stringify(note)}`] : []),
  ];
  return `{ ${fields.join(", ")} }`;
}

/** A block with its id, as it is written into Markdown. */
function blockText({ id, kind, text, rows }: DraftBlock): string {
  const lines = text.split("\n");
  switch (kind) {
    case "figure":
      return `![](<> "${asCaption(text)}") ^${id}`;
    case "list":
      return `${lines.map((line) => `- ${asMarkdown(line)}`).join("\n")} ^${id}`;
    case "verse":
      return `${lines.map(asMarkdown).join("\\\n")} ^${id}`;
    case "table":
      return `${tableText(rows ?? [])}\n\n^${id}`;
    default:
      return `${kind === "heading" ? "## " : ""}${asMarkdown(text)} ^${id}`;
  }
}

/** A block in which each text is still to be written. */
function unfilled(block: DraftBlock): DraftBlock {
  const { kind, text, rows } = block;
  const filled =
    kind === "list" || kind === "verse"
      ? text
          .split("\n")
          .map(() => TO_FILL)
          .join("\n")
      : TO_FILL;
  return {
    ...block,
    text: filled,
    rows: rows?.map((cells) => cells.map((cell) => (cell === "" ? "" : TO_FILL))) ?? null,
  };
}

function tableText(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map(({ length }) => length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, at) => asMarkdown(cells[at] ?? "")).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${" --- |".repeat(columns)}`, ...body.map(line)].join("\n");
}
