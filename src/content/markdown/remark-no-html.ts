import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./report.ts";

/** Reports raw HTML, including comments. */
export function remarkNoHtml() {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes("<")) return;
    visit(tree, "html", (node) => {
      report(file, node.position, { id: "raw-html", values: { html: shorten(node.value) } });
    });
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
