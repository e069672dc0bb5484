import type { ItemRecord } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { daysNamed, parseEdtf } from "../../text/edtf.ts";
import type { TextFile } from "../text-file.ts";

/** No date that is written begins after today; so what passes today passes on any later day. */
export function checkFutureDate(record: TextFile<ItemRecord>, today: string, report: Report): void {
  const { date, dateBounds, source } = record.value;
  const dates: [path: string[], edtf: string | null | undefined][] = [
    [["date"], date],
    [["dateBounds"], dateBounds],
    [["source", "received"], source?.received],
  ];
  for (const [path, edtf] of dates) {
    if (!edtf || daysNamed(parseEdtf(edtf)).every(({ earliest }) => earliest <= today)) continue;
    const id = path[0] === "source" ? "future-date.received" : "future-date";
    report(record.placeOf(path), { id, values: { date: edtf } });
  }
}

/** The day that has begun somewhere on earth: what an editor in the east calls today is not in the future. */
export function todayAnywhere(now: Date): string {
  const HOURS_AHEAD = 14;
  return new Date(now.getTime() + HOURS_AHEAD * 3_600_000).toISOString().slice(0, "2021-01-05".length);
}
