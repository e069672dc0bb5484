import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./report.ts";

/** Reports rows with more cells than the table has columns, because Markdown drops the rest. */
export function remarkTables() {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes("|")) return;
    visit(tree, "table", ({ children: [head, ...rows] }) => {
      const columns = head?.children.length ?? 0;
      for (const row of rows.filter(({ children }) => children.length > columns)) {
        const values = { columns, cells: row.children.length };
        report(file, row.position, { id: "table-cells", values });
      }
    });
  };
}
