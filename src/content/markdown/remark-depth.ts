import type { Nodes, Root } from "mdast";
import type { VFile } from "vfile";
import { report } from "./diagnostics.ts";

/** Far beyond any newspaper, and what every later step can walk. */
const DEEPEST = 40;

/** Refuses a text whose parts lie too deep within each other, and shows none of it. */
export function remarkDepth() {
  return (tree: Root, file: VFile): void => {
    const nodes: [node: Nodes, depth: number][] = [[tree, 0]];
    for (let next = nodes.pop(); next; next = nodes.pop()) {
      const [node, depth] = next;
      if (depth > DEEPEST) {
        report(file, node, TOO_DEEP);
        tree.children = [];
        return;
      }
      if ("children" in node) for (const child of node.children) nodes.push([child, depth + 1]);
    }
  };
}

const TOO_DEEP = {
  rule: "limit",
  what: {
    zh: `着重、引文、列表等相套超过 ${DEEPEST} 层`,
    en: `Emphasis, quotations or lists lie within each other more than ${DEEPEST} deep`,
  },
  mend: { zh: "请检查“*”“_”“>”是不是打多了", en: "See whether there are too many *, _ or >" },
} as const;
