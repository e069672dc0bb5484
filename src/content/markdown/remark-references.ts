import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { lineWithin, report } from "./report.ts";

/** The rest of a link that Markdown did not parse. */
const LEFT_OVER = /(?<!\\)\](?:\(|\[)/;

/**
 * Reports what Markdown would drop or show literally: an address that is defined twice or not used, and a
 * malformed link, `[text][undefined]` or `[text](two words)`.
 */
export function remarkReferences() {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes("]")) return;
    const used = new Set<string>();
    visit(tree, ["linkReference", "imageReference"], (node) => {
      if ("identifier" in node) used.add(node.identifier);
    });
    const defined = new Set<string>();
    visit(tree, "definition", (node) => {
      const values = { label: node.label ?? node.identifier };
      if (defined.has(node.identifier)) report(file, node.position, { id: "broken-link.repeated", values });
      else if (!used.has(node.identifier)) report(file, node.position, { id: "broken-link.unused", values });
      defined.add(node.identifier);
    });
    visit(tree, "text", (node) => {
      const { start, end } = node.position ?? {};
      const written = String(file).slice(start?.offset, end?.offset);
      const found = LEFT_OVER.exec(written);
      if (!found) return;
      report(file, lineWithin(written, found.index, start), { id: "broken-link.syntax" });
    });
  };
}
