import { type ArchiveDate, archiveDate, isExact } from "../archive/date.ts";
import type { Report } from "../archive/finding.ts";
import type { ItemRecord, ItemTranslation } from "../archive/schema.ts";
import type { TextFile } from "./read-text.ts";

/** The date of an item; null, and reported, when there is no such date. */
export function checkDate(
  zh: TextFile<ItemRecord>,
  en: TextFile<ItemTranslation> | null,
  report: Report,
): ArchiveDate | null {
  const { date, dateBounds, dateEvidence } = zh.value;
  const evidence = { zh: dateEvidence, en: en?.value.dateEvidence ?? null };
  try {
    checkDateEvidence(zh, report);
    return archiveDate(date, dateBounds, evidence);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const key = isDate(date) ? "dateBounds" : "date";
    const value = zh.value[key];
    report({
      ...zh.placeOf([key]),
      rule: "date",
      what: {
        zh: `“${key}”的日期“${value}”不能用`,
        en: `The date "${value}" of "${key}" will not do (${error.message})`,
      },
      mend: {
        zh: "请写 EDTF 日期，例如 2021-01-05、2021-01、2021-01~（约）、2021?（存疑）、[2020-10-22..2021-12-31]（之间）",
        en: "Write an EDTF date: 2021-01-05, 2021-01, 2021-01~ (about), 2021? (uncertain), [2020-10-22..2021-12-31] (between)",
      },
    });
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

/** A date that is not one certain day says why it is dated so. */
function checkDateEvidence(zh: TextFile<ItemRecord>, report: Report): void {
  if (isExact(zh.value.date) || zh.value.dateEvidence) return;
  report({
    ...zh.placeOf(["date"]),
    rule: "date-evidence",
    what: {
      zh: `日期“${zh.value.date}”不是确切的一天，却没有说明依据`,
      en: `The date "${zh.value.date}" is not one certain day, and nothing says why it is dated so`,
    },
    mend: { zh: "请加上“dateEvidence: …”，写明依据", en: 'Add "dateEvidence: …" with the reasons' },
  });
}
