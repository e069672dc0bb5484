import { type ArchiveDate, archiveDate, isExact } from "../../archive/date.ts";
import type { ItemRecord, ItemTranslation } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** The date of an item, of which evidence is given unless it is one certain day; null where it is no date. */
export function checkDate(
  record: TextFile<ItemRecord>,
  translation: TextFile<ItemTranslation> | null,
  report: Report,
): ArchiveDate | null {
  const { date, dateBounds, dateEvidence } = record.value;
  const evidence = { zh: dateEvidence, en: translation?.value.dateEvidence ?? null };
  try {
    const read = archiveDate(date, dateBounds, evidence);
    if (!isExact(date) && !dateEvidence)
      report(record.placeOf(["date"]), { id: "date-evidence", values: { date } });
    return read;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const field = isDate(date) ? "dateBounds" : "date";
    const values = { field, value: record.value[field] ?? "", problem: error.message };
    report(record.placeOf([field]), { id: "date", values });
    return null;
  }
}

function isDate(text: string): boolean {
  try {
    archiveDate(text);
    return true;
  } catch {
    return false;
  }
}
