import { type LeftOut, REASON } from "./left-out.ts";
import type { Hint } from "./press-line.ts";

/** A line that Markdown makes a heading, as dumps of newspapers have them. */
const HEADING = /^(#{1,6})[ \t\u3000]+(?=\S)/;
/** The header of a page or day, which is not the headline of an item. */
const PAGE_HEADER = /^#{1,6}\s+(?:第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*[版叠頁页]|.*\d{4}\s*[年/.-])/;

/** A plain text without the marks of its Markdown headings, and what they say about its lines. */
export function plainText(text: string): { text: string; hints: (Hint | null)[]; leftOut: LeftOut[] } {
  const rows = text.split(/\r\n?|\n/);
  const levels = rows.flatMap((row) => (PAGE_HEADER.test(row) ? [] : (HEADING.exec(row)?.[1]?.length ?? [])));
  const first = Math.min(...levels);
  const leftOut: LeftOut[] = [];
  const hints: (Hint | null)[] = [];
  const plain = rows.map((row) => {
    const [all = "", marks = ""] = HEADING.exec(row) ?? [];
    hints.push(marks === "" ? null : { kind: "heading", level: Math.max(1, marks.length - first + 1) });
    if (marks !== "") leftOut.push({ text: marks, reason: REASON.mark });
    return row.slice(all.length);
  });
  return levels.length === 0 ? { text, hints: [], leftOut: [] } : { text: plain.join("\n"), hints, leftOut };
}
