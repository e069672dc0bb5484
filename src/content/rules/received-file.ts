import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { SourcedItem } from "./fidelity.ts";

/** The received file that is kept beside an item is the one that was received. */
export function checkReceivedFile({ folder, file, content }: SourcedItem, report: Report): void {
  const original = file.value.source?.original;
  if (!original?.file) return;
  const place = file.placeOf(["source"]);
  const onDisk = content.use(`${folder}/${original.file}`);
  if (onDisk === null) {
    report(place, { id: "received-file.missing", values: { file: original.file } });
    return;
  }
  const actual = createHash("sha256").update(readFileSync(onDisk)).digest("hex");
  if (actual !== original.sha256)
    report(place, { id: "received-file", values: { file: original.file, actual } });
}
