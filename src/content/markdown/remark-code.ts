import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./diagnostics.ts";

const OPENING = /^(`{3,}|~{3,})/;

/** Refuses a fence of code that nothing closes: all that follows it would be code. */
export function remarkCode() {
  return (tree: Root, file: VFile): void => {
    if (!/`{3}|~{3}/.test(String(file))) return;
    visit(tree, "code", (node) => {
      const { start, end } = node.position ?? {};
      const written = String(file).slice(start?.offset, end?.offset);
      const fence = OPENING.exec(written)?.[1];
      const last = written.slice(written.lastIndexOf("\n") + 1).trimEnd();
      if (!fence || (written.includes("\n") && last.endsWith(fence))) return;
      report(file, node, {
        rule: "code-fence",
        what: {
          zh: `这里的“${fence}”没有结尾，后面的文字都成了代码`,
          en: `Nothing closes this ${fence}; all that follows it is code`,
        },
        mend: {
          zh: `请在代码后另起一行写上“${fence}”；报纸文章一般用不到它，可以删去`,
          en: `Write ${fence} on a line of its own behind the code; an article hardly needs one, so delete it`,
        },
      });
    });
  };
}
