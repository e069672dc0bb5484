import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./diagnostics.ts";

/** Refuses rows that have more cells than their table has columns: Markdown would drop the rest. */
export function remarkTables() {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes("|")) return;
    visit(tree, "table", ({ children: [head, ...rows] }) => {
      const columns = head?.children.length ?? 0;
      for (const row of rows.filter(({ children }) => children.length > columns)) {
        report(file, row, {
          rule: "table-cells",
          what: {
            zh: `表头有 ${columns} 格，这一行有 ${row.children.length} 格，多出的不会显示`,
            en: `The table has ${columns} columns and this row ${row.children.length} cells; the rest is shown nowhere`,
          },
          mend: {
            zh: "请补上表头；格里的竖线写成 \\|",
            en: "Add to the head of the table; a bar within a cell is written \\|",
          },
        });
      }
    });
  };
}
