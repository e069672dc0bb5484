import type { Newspaper } from "../../archive/article.ts";
import type { ItemRecord } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { type DayRange, dayRangeOf, daysNamed, parseEdtf } from "../../text/edtf.ts";
import type { TextFile } from "../text-file.ts";

/** Before the first newspapers. */
const FIRST_DAY = "1600-01-01";

/** No date is before there were newspapers, nor that of an item outside the recorded dates of its newspaper. */
export function checkEarlyDate(
  record: TextFile<ItemRecord>,
  newspapers: readonly Newspaper[],
  report: Report,
): void {
  const { newspaper, date, dateBounds, source } = record.value;
  const early = ([field, edtf]: readonly [string[], string | null | undefined]) =>
    edtf && daysNamed(parseEdtf(edtf)).some(({ latest }) => latest < FIRST_DAY)
      ? [{ path: field, date: edtf }]
      : [];
  const found = (
    [
      [["date"], date],
      [["dateBounds"], dateBounds],
      [["source", "received"], source?.received],
    ] as const
  ).flatMap(([path, edtf]) => early([[...path], edtf]));
  for (const one of found)
    report(record.placeOf(one.path), { id: "early-date", values: { date: one.date, floor: "1600" } });
  const dates = newspapers.find(({ id }) => id === newspaper)?.dates;
  const published = dates ? publishedIn(dates) : null;
  if (found.length > 0 || !dates || !published) return;
  const printed = dayRangeOf(parseEdtf(date));
  if (isBefore(printed, published) || isBefore(published, printed))
    report(record.placeOf(["date"]), { id: "early-date.newspaper", values: { date, newspaper, dates } });
}

/** The days of a newspaper: EDTF, or the first year that words name; null if they name none. */
function publishedIn(dates: string): DayRange | null {
  try {
    return dayRangeOf(parseEdtf(dates));
  } catch {
    const years = dates.match(/(?<!\d)1[6-9]\d\d(?!\d)|(?<!\d)20\d\d(?!\d)/g);
    return years ? { earliest: `${years.sort()[0]}-01-01`, latest: null } : null;
  }
}

function isBefore(a: DayRange, b: DayRange): boolean {
  return a.latest !== null && b.earliest !== null && a.latest < b.earliest;
}
