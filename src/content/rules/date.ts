import { type ArchiveDate, archiveDate, isExact } from "../../archive/date.ts";
import type { ItemRecord, ItemTranslation } from "../../archive/schema.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { dayRangeOf, daysNamed, parseEdtf } from "../../text/edtf.ts";
import type { TextFile } from "../text-file.ts";

/** The date of an item; null, and reported, when there is no such date. */
export function checkDate(
  zh: TextFile<ItemRecord>,
  en: TextFile<ItemTranslation> | null,
  today: string,
  report: Report,
): ArchiveDate | null {
  const { date, dateBounds, dateEvidence } = zh.value;
  try {
    const read = archiveDate(date, dateBounds, { zh: dateEvidence, en: en?.value.dateEvidence ?? null });
    checkDateEvidence(zh, report);
    checkNotInFuture(zh, today, report);
    checkReceived(zh, report);
    return read;
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

/** The day that has begun somewhere on earth: what an editor in the east calls today is no future. */
export function todayAnywhere(now: Date): string {
  const HOURS_AHEAD = 14;
  return new Date(now.getTime() + HOURS_AHEAD * 3_600_000).toISOString().slice(0, "2021-01-05".length);
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

/** No date that is written out begins after today; so what once passed passes on any later day. */
function checkNotInFuture(zh: TextFile<ItemRecord>, today: string, report: Report): void {
  const { date, dateBounds, source } = zh.value;
  const dates: [path: string[], edtf: string | null | undefined][] = [
    [["date"], date],
    [["dateBounds"], dateBounds],
    [["source", "received"], source?.received],
  ];
  for (const [path, edtf] of dates) {
    if (!edtf || daysNamed(parseEdtf(edtf)).every(({ earliest }) => earliest <= today)) continue;
    report({
      ...zh.placeOf(path),
      rule: "future-date",
      what: { zh: `“${edtf}”还没有到`, en: `"${edtf}" is still to come` },
      mend: {
        zh: "请核对年份；不知道最晚到何时，写 [2020..]",
        en: "See to the year; where the last possible day is not known, write [2020..]",
      },
    });
  }
}

/** Nothing was received before it was printed. */
function checkReceived(zh: TextFile<ItemRecord>, report: Report): void {
  const { date, dateBounds, source } = zh.value;
  const received = source?.received;
  // An estimate may err by some days; what the evidence proves does not.
  const proved = dateBounds ?? (/[~%?]/.test(date) ? null : date);
  const earliest = proved && dayRangeOf(parseEdtf(proved)).earliest;
  if (!received || !earliest || received >= earliest) return;
  report({
    ...zh.placeOf(["source", "received"]),
    rule: "received-date",
    what: {
      zh: `收到的日期 ${received} 早于印刷日期 ${earliest}`,
      en: `It was received on ${received}, before it was printed (${earliest})`,
    },
    mend: { zh: "请核对两个日期", en: "See to both dates" },
  });
}
