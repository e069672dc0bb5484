import { isExact } from "../../archive/date.ts";
import type { ItemRecord } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** A date that is not one certain day has evidence. */
export function checkDateEvidence(record: TextFile<ItemRecord>, report: Report): void {
  const { date, dateEvidence } = record.value;
  if (!isExact(date) && !dateEvidence)
    report(record.placeOf(["date"]), { id: "date-evidence", values: { date } });
}
