import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./report.ts";

const OPENING = /^(`{3,}|~{3,})/;

/** Reports a code fence that is not closed, because everything after it would be code. */
export function remarkCode() {
  return (tree: Root, file: VFile): void => {
    if (!/`{3}|~{3}/.test(String(file))) return;
    visit(tree, "code", (node) => {
      const { start, end } = node.position ?? {};
      const written = String(file).slice(start?.offset, end?.offset);
      const fence = OPENING.exec(written)?.[1];
      const last = written.slice(written.lastIndexOf("\n") + 1).trimEnd();
      if (!fence || (written.includes("\n") && last.endsWith(fence))) return;
      report(file, node.position, { id: "code-fence", values: { fence } });
    });
  };
}
