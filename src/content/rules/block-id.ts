import { repeatedIds } from "../../archive/block-ids.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** Every block has an id of its own, except the parts of one that a translation splits. */
export function checkBlockIds(text: TextFile<unknown>, options: { maySplit: boolean }, report: Report): void {
  for (const { block, id } of repeatedIds(text.blocks, options))
    report(text.blockPlace(block), { id: "block-id.repeated", values: { id } });
}
