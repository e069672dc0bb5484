import type { Heading, Root, Text } from "mdast";

type Point = NonNullable<Root["position"]>["start"];

/** What could be syntax: some marks wherever they stand, others where a line begins, and spaces at its ends. */
const SYNTAX = /[\\`*_[\]<>&|~\t\r\0\u2028\u2029\ufeff]|^(?:[ \-+=:]|\d+[.)]|#(?!#{0,5} [^#\s][^#\n]*$))| $/m;
/** A heading in its line, or the lines of a paragraph. */
const BLOCK = /^(?:(#+ ).+|[^#\n].*(?:\n[^#\n].*)*)$/gm;

/**
 * The tree of a text that has only paragraphs and headings, and no mark within them that Markdown could
 * mind, as most of what newspapers print; null for any other text. It is the tree that the parser makes
 * of it, in a small part of the time.
 */
export function plainTree(markdown: string): Root | null {
  if (SYNTAX.test(markdown)) return null;
  const pointAt = pointsIn(markdown);
  const start = pointAt(0);
  const children = Array.from(markdown.matchAll(BLOCK), ({ 0: block, 1: marks = "", index }) => {
    const start = pointAt(index);
    const begin = pointAt(index + marks.length);
    const end = pointAt(index + block.length);
    const value = block.slice(marks.length);
    const children: Text[] = [{ type: "text", value, position: { start: begin, end } }];
    const position = { start, end: { ...end } };
    if (marks === "") return { type: "paragraph" as const, children, position };
    return { type: "heading" as const, depth: (marks.length - 1) as Heading["depth"], children, position };
  });
  return { type: "root", children, position: { start, end: pointAt(markdown.length) } };
}

/** Tells line and column of offsets that never go back. */
function pointsIn(text: string): (offset: number) => Point {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (;;) {
      const lineEnd = text.indexOf("\n", lineStart);
      if (lineEnd === -1 || lineEnd >= offset) return { line, column: offset - lineStart + 1, offset };
      line++;
      lineStart = lineEnd + 1;
    }
  };
}
