import { type Message, placeIn, type Report } from "../../diagnostics/diagnostic.ts";
import { LIMITS, tooLarge } from "../files/limits.ts";

/** Markers that open quotations or lists at the beginning of a line. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const CONTAINER = />|[-+*]|\d+[.)]/g;
const RUN = new RegExp(String.raw`(.)\1{${LIMITS.run},}`, "s");
const MARKS = /[[\]*_~`<!\\&]/g;

/** In the order in which they are checked. */
const COUNTED = [
  ...(["lines", "blocks", "links", "definitions", "cells", "marks", "blockLength"] as const),
  "marksInBlock",
] as const;

type Counts = Record<(typeof COUNTED)[number], number>;

/**
 * Checks a Markdown text before it is parsed, because a parser is slow with some texts that no newspaper
 * prints: thousands of brackets, quotations within quotations. Reports the first limit that is exceeded.
 */
export function checkLimits(
  markdown: string,
  { file, firstLine }: { file: string; firstLine: number },
  report: Report,
): boolean {
  const counts: Counts = {
    ...{ lines: 0, blocks: 0, links: 0, definitions: 0, cells: 0, marks: 0, marksInBlock: 0, blockLength: 0 },
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
    const exceeded = exceededByLine(line) ?? exceededByText(counts);
    if (!exceeded) continue;
    report(placeIn(file, firstLine + counts.lines - 1), exceeded);
    return false;
  }
  return true;
}

function exceededByLine(line: string): Message | null {
  if (line.length > LIMITS.lineLength) return tooLarge("lineLength", line.length);
  const run = line.length > LIMITS.run ? (RUN.exec(line)?.[0].length ?? 0) : 0;
  if (run > 0) return tooLarge("run", run);
  const opened = CONTAINERS.exec(line)?.[0].match(CONTAINER)?.length ?? 0;
  if (opened > LIMITS.nesting) return tooLarge("nesting", opened);
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  return indent < line.length && indent > LIMITS.indentation ? tooLarge("indentation", indent) : null;
}

function exceededByText(counts: Counts): Message | null {
  const limit = COUNTED.find((name) => counts[name] > LIMITS[name]);
  return limit ? tooLarge(limit, counts[limit]) : null;
}

function occurrences(part: string, line: string): number {
  let count = 0;
  for (let at = line.indexOf(part); at !== -1; at = line.indexOf(part, at + part.length)) count++;
  return count;
}
