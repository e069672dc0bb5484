import type { VFile } from "vfile";
import type { Message, Range } from "../../diagnostics/diagnostic.ts";

/** Receives the reports of plugins; lines are those of the Markdown text. */
export type MarkdownReport = (range: Range, message: Message) => void;

declare module "vfile" {
  interface DataMap {
    report: MarkdownReport;
  }
}

const BEGINNING: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** Reports a problem in a part of a Markdown text. */
export function report(file: VFile, { start, end }: Range = BEGINNING, message: Message): void {
  const point = ({ line, column }: Range["start"]) => ({ line, column });
  file.data.report?.({ start: point(start), end: point(end) }, message);
}

/** Returns the line of an offset in a node's source. */
export function lineWithin(source: string, offset: number, start: Range["start"] | undefined): Range {
  const line = (start?.line ?? 1) + source.slice(0, offset).split("\n").length - 1;
  return { start: { line, column: 1 }, end: { line, column: 1 } };
}
