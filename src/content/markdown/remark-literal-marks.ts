import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { TRAILING_IDS } from "./remark-block-ids.ts";
import { lineWithin, report } from "./report.ts";

/** Beginnings of lines that look like Markdown but are text; for the last two, one line proves nothing. */
const LINES = [
  { id: "literal-mark.heading", mark: /^(?:#{2,6}[^\s#]|#{1,6}\u3000|＃{2,6}[^＃]|＃[ \u3000])/, least: 1 },
  { id: "literal-mark.list", mark: /^(?:[-+*]\S|[－＊]|\d{1,2}[.)、．）][^\s\d])/, least: 2 },
  { id: "literal-mark.table", mark: /^[|｜]/, least: 2 },
] as const;

/** Marks within a line that Markdown did not take. */
const WITHIN = [
  { id: "literal-mark.emphasis", mark: /(?<!\\)\*\*/ },
  { id: "literal-mark.link", mark: /(?<!\\)\](?:（\s*|\s+\()(?:https?:|mailto:|\/)|(?<!\\)\[\[[^\]\n]+\]\]/ },
  { id: "literal-mark.block-id", mark: /(?<![[\\])[\^＾][a-z]{1,2}\d{1,4}(?![\w-])/ },
] as const;

/**
 * Reports what looks like Markdown but is shown as it is written: `##Heading` without a space, two lines of a list
 * that are one paragraph, a table without its second line, `**` without its end, full-width brackets.
 */
export function remarkLiteralMarks() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, "paragraph", ({ position }) => {
      const written = source.slice(position?.start.offset, position?.end.offset);
      const lines = written.split("\n").map((line) => line.trimStart());
      for (const { id, mark, least } of LINES) {
        const marked = lines.flatMap((line, at) => (mark.test(line) ? [at] : []));
        const [first] = marked;
        if (first === undefined || marked.length < least) continue;
        const line = (position?.start.line ?? 1) + first;
        report(file, { start: { line, column: 1 }, end: { line, column: 1 } }, { id });
      }
    });
    visit(tree, "text", ({ position }) => {
      const written = source.slice(position?.start.offset, position?.end.offset).replace(TRAILING_IDS, "");
      for (const { id, mark } of WITHIN) {
        const found = mark.exec(written);
        if (found) report(file, lineWithin(written, found.index, position?.start), { id });
      }
    });
  };
}
