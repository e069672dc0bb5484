import type { Edition } from "../../archive/article.ts";
import { timesCorrected } from "../../archive/corrections.ts";
import type { ItemRecord } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** Checks that the corrected text of each correction is in its block exactly once. */
export function checkCorrections(file: TextFile<ItemRecord>, record: Edition, report: Report): void {
  for (const [index, correction] of file.value.corrections.entries()) {
    const { block, corrected } = correction;
    const times = timesCorrected(record, correction);
    const place = file.placeOf(["corrections", index]);
    if (times === null) report(place, { id: "correction.block", values: { block } });
    else if (times !== 1) report(place, { id: "correction", values: { block, corrected, times } });
  }
}
