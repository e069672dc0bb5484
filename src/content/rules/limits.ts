import type { Complaint } from "../../diagnostics/diagnostic.ts";
import { LIMITS, tooLarge } from "../files/limits.ts";

/** A limit that a text goes beyond, and the line of it, counted from 1, where it does. */
export interface Excess {
  line: number;
  complaint: Complaint;
}

/** What opens a quotation or a list, once or more, at the beginning of a line. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const CONTAINER = />|[-+*]|\d+[.)]/g;
const RUN = new RegExp(String.raw`(.)\1{${LIMITS.run},}`, "s");
const MARKS = /[[\]*_~`<!\\&]/g;

/**
 * Looks at a Markdown text before it is parsed, for a parser takes long over some texts that no newspaper
 * prints: thousands of brackets, quotations within quotations. Gives the first limit that one goes beyond.
 */
export function excessOf(markdown: string): Excess | null {
  const counts = {
    lines: 0,
    blocks: 0,
    links: 0,
    definitions: 0,
    cells: 0,
    marks: 0,
    marksInBlock: 0,
    blockLength: 0,
  };
  let blank = true;
  for (const line of markdown.split("\n")) {
    counts.lines++;
    const isBlank = line.trim() === "";
    if (blank && !isBlank) {
      counts.blocks++;
      counts.marksInBlock = 0;
      counts.blockLength = 0;
    }
    blank = isBlank;
    const marks = line.match(MARKS)?.length ?? 0;
    counts.marks += marks;
    counts.marksInBlock += marks;
    counts.blockLength += line.length;
    counts.links += occurrences("](", line) + occurrences("://", line);
    counts.definitions += occurrences("]:", line);
    counts.cells += occurrences("|", line);
    const exceeded = excessOfLine(line) ?? excessOfText(counts);
    if (exceeded) return { line: counts.lines, complaint: exceeded };
  }
  return null;
}

function excessOfLine(line: string): Complaint | null {
  if (line.length > LIMITS.lineLength)
    return tooLarge({ zh: "一行的字符", en: "Characters in a line" }, line.length, LIMITS.lineLength);
  const run = line.length > LIMITS.run ? (RUN.exec(line)?.[0].length ?? 0) : 0;
  if (run > 0)
    return tooLarge({ zh: "同一个字符连续出现", en: "The same character in a row" }, run, LIMITS.run);
  const opened = CONTAINERS.exec(line)?.[0].match(CONTAINER)?.length ?? 0;
  if (opened > LIMITS.nesting)
    return tooLarge(
      { zh: "引文、列表的层数", en: "Quotations or lists within each other" },
      opened,
      LIMITS.nesting,
    );
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return indent < line.length && indent > LIMITS.indentation
    ? tooLarge({ zh: "行首的空格", en: "Spaces before a line" }, indent, LIMITS.indentation)
    : null;
}

type Counts = Record<
  "lines" | "blocks" | "links" | "definitions" | "cells" | "marks" | "marksInBlock" | "blockLength",
  number
>;

const COUNTED: readonly (readonly [keyof Counts, zh: string, en: string])[] = [
  ["lines", "行数", "Lines"],
  ["blocks", "段数", "Blocks"],
  ["links", "链接数", "Links"],
  ["definitions", "注释、链接定义数", "Definitions of notes and links"],
  ["cells", "表格的格数", "Cells of tables"],
  ["marks", "Markdown 符号数", "Marks of Markdown"],
  ["blockLength", "一段的字符", "Characters of a block"],
  ["marksInBlock", "一段里的 Markdown 符号数", "Marks of Markdown in a block"],
];

function excessOfText(counts: Counts): Complaint | null {
  for (const [kind, zh, en] of COUNTED) {
    if (counts[kind] > LIMITS[kind]) return tooLarge({ zh, en }, counts[kind], LIMITS[kind]);
  }
  return null;
}

function occurrences(part: string, line: string): number {
  let count = 0;
  for (let at = line.indexOf(part); at !== -1; at = line.indexOf(part, at + part.length)) count++;
  return count;
}
