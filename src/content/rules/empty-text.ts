import { type Block, elementOf } from "../../archive/article.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** A text has blocks, and every block has something to show. */
export function checkEmptyText(text: TextFile<unknown>, report: Report): void {
  if (text.blocks.length === 0) report(text.placeOf([]), { id: "empty-text" });
  for (const block of text.blocks) if (isEmpty(block)) report(text.blockPlace(block), { id: "empty-block" });
}

/** A rule across the page shows itself. */
function isEmpty(block: Block): boolean {
  const { picture, text } = block;
  return (
    picture === null && elementOf(block) !== "hr" && !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
  );
}
