import { withImplicitIds } from "../../archive/block-ids.ts";
import type { ItemRecord } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** A retired id is not in use any more, and leads to a block that exists. */
export function checkRetired(record: TextFile<ItemRecord>, report: Report): void {
  const { retired } = record.value;
  const known = new Set(withImplicitIds(record.blocks, Object.keys(retired)).flatMap(({ ids }) => ids));
  for (const [id, successor] of Object.entries(retired)) {
    const place = record.placeOf(["retired", id]);
    if (known.has(id)) report(place, { id: "retired.used", values: { id } });
    if (!known.has(successor)) report(place, { id: "retired.successor", values: { id, successor } });
  }
}
