import { type ArchiveDate, archiveDate } from "../../archive/date.ts";
import type { ItemRecord, ItemTranslation } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** The date of an item; null, and reported, where it is not a date. */
export function checkDate(
  record: TextFile<ItemRecord>,
  translation: TextFile<ItemTranslation> | null,
  report: Report,
): ArchiveDate | null {
  const { date, dateBounds, dateEvidence } = record.value;
  const translated = translation?.value.dateEvidence ?? null;
  const evidence =
    record.language === "en" ? { zh: translated, en: dateEvidence } : { zh: dateEvidence, en: translated };
  try {
    return archiveDate(date, dateBounds, evidence);
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
