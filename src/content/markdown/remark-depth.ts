import type { Nodes, Root } from "mdast";
import type { VFile } from "vfile";
import { report } from "./report.ts";

/** Far beyond any newspaper, and no problem for the recursive steps that follow. */
const DEEPEST = 40;

/** Refuses a text that is nested too deeply, and shows nothing of it. */
export function remarkDepth() {
  return (tree: Root, file: VFile): void => {
    const nodes: [node: Nodes, depth: number][] = [[tree, 0]];
    for (let next = nodes.pop(); next; next = nodes.pop()) {
      const [node, depth] = next;
      if (depth > DEEPEST) {
        report(file, node.position, { id: "limit.markdown-nesting", values: { most: DEEPEST } });
        tree.children = [];
        return;
      }
      if ("children" in node) for (const child of node.children) nodes.push([child, depth + 1]);
    }
  };
}
