import { CHINESE_FILE, ENGLISH_FILE, type ItemFile } from "../../archive/item-texts.ts";
import { TO_FILL } from "../../archive/unfilled.ts";
import type { Language } from "../../text/language.ts";
import { scriptsIn } from "../../text/script.ts";
import type { DraftBlock, DraftItem } from "../propose/draft.ts";
import { frontMatter, scalar } from "./front-matter.ts";

/** The facts of a record that are not in the press text. */
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
export type ItemFiles = Record<ItemFile | "source.txt", string>;

/** Marks with a meaning anywhere in Markdown. */
const MARKS = /[\\`*_[\]<>|]|~(?=~)|(?<=~)~|&(?=[#\w])|\^(?=[a-z]{1,2}\d)/g;
/** Marks with a meaning only at the beginning of a paragraph. */
const BEGINNING = /^(?:[#+\-=:]|\d{1,9}(?=[.)](?:\s|$)))/;

/** Last words that would be read as a block id. */
const LIKE_ID = /\^[^\s^]+$/;

const RIGHTS = "https://rightsstatements.org/vocab/CNE/1.0/";

/**
 * The files of a drafted item: the lines of the press text, the record with its blocks, and an English to fill.
 * @throws RangeError if the draft has no headline or no newspaper.
 */
export function itemFiles(item: DraftItem, receipt: Receipt): ItemFiles {
  const { headline, newspaper, byline } = item;
  if (!headline || !newspaper) throw new RangeError("an item needs a headline and a newspaper");
  const language = printedLanguage(item);
  const { date, dateEvidence } = dateFields(item, receipt, language);
  const record = frontMatter("record", {
    language: language === "zh-Hans" ? null : language,
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
  const translation = frontMatter("translation", {
    dateEvidence: dateEvidence && "",
    kicker: headline.kicker && "",
    title: "",
    deck: headline.deck && "",
    byline: byline && "",
    translator: "",
    status: "unfilled",
  });
  const printed = `${record}\n${bodyText(item.blocks)}\n`;
  const toFill = `${translation}\n${bodyText(item.blocks.map(unfilled))}\n`;
  return language === "en"
    ? { "source.txt": item.source, [ENGLISH_FILE]: printed, [CHINESE_FILE]: toFill }
    : { "source.txt": item.source, [CHINESE_FILE]: printed, [ENGLISH_FILE]: toFill };
}

/** From so many characters of one script on, a text is in it. */
const MANY = 3;

/** The language that an item was printed in, as its characters show. */
function printedLanguage({ source }: DraftItem): Language {
  const han = source.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = source.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  if (words > 0 && han * 4 < words * 2) return "en";
  const { simplified, traditional } = scriptsIn(source);
  return traditional >= MANY && traditional > simplified * 2 ? "zh-Hant" : "zh-Hans";
}

/** Returns the day in the text, or else a date before the text was received. */
function dateFields({ date }: DraftItem, { today, received }: Receipt, language: Language): DateFields {
  if (date?.line) {
    const { number, text } = date.line;
    const dateEvidence =
      language === "en"
        ? `Line ${number} of the received text says “${text}”.`
        : `收到的文本第${number}行印着“${text}”。`;
    return { date: date.day, dateEvidence };
  }
  if (date) return { date: date.day, dateEvidence: null };
  const bound = `[..${received ?? today}]`;
  if (language === "en") {
    const came = received
      ? `The archive received the text on ${received}`
      : `The text was imported on ${today}`;
    return {
      date: bound,
      dateEvidence: `The received text names no day of printing. ${came}, so it was printed no later; nothing else is known yet.`,
    };
  }
  const came = received ? `本库在${received}收到文本` : `文本在${today}导入本库`;
  return {
    date: bound,
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

/** Blocks as Markdown. Lists in a row take turns with their marker: those with the same one would be one list. */
function bodyText(blocks: readonly DraftBlock[]): string {
  let marker = "-";
  const texts = blocks.map((block, at) => {
    marker = marker === "-" && block.kind === "list" && blocks[at - 1]?.kind === "list" ? "*" : "-";
    return blockText(block, marker);
  });
  return texts.join("\n\n");
}

/** A block with its id, as it is written into Markdown. */
function blockText({ id, kind, text, rows }: DraftBlock, marker: string): string {
  const lines = text.split("\n");
  switch (kind) {
    case "figure":
      return `![](<> "${asCaption(text)}") ^${id}`;
    case "list":
      return `${lines.map((line) => `${marker} ${asMarkdown(line)}`).join("\n")} ^${id}`;
    case "verse":
      return `${lines.map(asMarkdown).join("\\\n")} ^${id}`;
    case "table":
      return `${tableText(rows ?? [])}\n\n^${id}`;
    default:
      return `${kind === "heading" ? "## " : ""}${asMarkdown(text)} ^${id}`;
  }
}

/** Returns a block with placeholders for its texts. */
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

/** Escapes a text for Markdown: `*` becomes `\*`, and `1. ` is not a list. */
function asMarkdown(text: string): string {
  return (LIKE_ID.test(text) ? `${text}\u3000` : text)
    .replace(MARKS, (mark) => `\\${mark}`)
    .replace(BEGINNING, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** Escapes a text for the quotation marks of a caption. */
function asCaption(text: string): string {
  return text.replace(/["\\]|&(?=[#\w])/g, (mark) => `\\${mark}`);
}
