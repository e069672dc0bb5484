import { isToFill } from "../../archive/unfilled.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** No block is only `……`, which the tools write where words are to be filled in. */
export function checkUnfilledBlocks(file: TextFile<unknown>, report: Report): void {
  for (const block of file.blocks)
    if (isToFill(block)) report(file.blockPlace(block), { id: "unfilled-block" });
}
