import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./diagnostics.ts";

/** Refuses raw HTML, comments included: an article is text. */
export function remarkNoHtml() {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes("<")) return;
    visit(tree, "html", (node) => {
      report(file, node, {
        rule: "raw-html",
        what: {
          zh: `正文里有 HTML：${shorten(node.value)}`,
          en: `There is HTML in the text: ${shorten(node.value)}`,
        },
        mend: {
          zh: "请改用 Markdown；要显示尖括号本身，请在“<”前加反斜线：\\<",
          en: "Use Markdown; to show the sign itself, put a backslash before it: \\<",
        },
      });
    });
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
