import type { ItemRecord } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { dayRangeOf, parseEdtf } from "../../text/edtf.ts";
import type { TextFile } from "../text-file.ts";

/** Nothing was received before it was printed. */
export function checkReceivedDate(record: TextFile<ItemRecord>, report: Report): void {
  const { date, dateBounds, source } = record.value;
  const received = source?.received;
  // An estimate may be wrong by some days; what the evidence proves is not.
  const proved = dateBounds ?? (/[~%?]/.test(date) ? null : date);
  const printed = proved && dayRangeOf(parseEdtf(proved)).earliest;
  if (!received || !printed || received >= printed) return;
  report(record.placeOf(["source", "received"]), { id: "received-date", values: { received, printed } });
}
