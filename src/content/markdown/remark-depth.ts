import type { Nodes, Root } from "mdast";
import type { VFile } from "vfile";
import { report } from "./report.ts";

/** Far above any newspaper, and safe for the recursive steps that follow. */
const DEEPEST = 40;

/** Reports a text that is nested too deeply, and removes it. */
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
