import type { Edition } from "../../archive/article.ts";
import { printedEdition } from "../../archive/corrections.ts";
import { compareWithSource } from "../../archive/fidelity.ts";
import type { ItemRecord } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ContentFiles } from "../files/content-files.ts";
import type { TextFile } from "../text-file.ts";

/** An item's record, as file and as edition, and the folder that both it and its source are in. */
export interface SourcedItem {
  folder: string;
  file: TextFile<ItemRecord>;
  record: Edition;
  content: ContentFiles;
}

/** Checks that the item has the text of its source, character by character. */
export function checkFidelity({ folder, file, record, content }: SourcedItem, report: Report): void {
  const { source } = file.value;
  if (!source) {
    report(file.placeOf(["source"]), { id: "no-source" });
    return;
  }
  const path = `${folder}/${source.file}`;
  const raw = content.text(path);
  const mismatch =
    raw === null
      ? null
      : compareWithSource(raw, printedEdition(record, file.value.corrections), source.moved);
  if (raw === null || !mismatch) return;
  if ("times" in mismatch) {
    report(file.placeOf(["source", "moved"]), { id: "fidelity.moved", values: { ...mismatch } });
    return;
  }
  const { block: id, text: here } = mismatch.item;
  const { offset, text: there } = mismatch.source;
  const before = raw.slice(0, offset);
  const place = `${path}:${before.split("\n").length}:${offset - before.lastIndexOf("\n")}`;
  const block = record.blocks.find(({ ids }) => id !== null && ids.includes(id));
  report(block ? file.blockPlace(block) : file.placeOf(["title"]), {
    id: "fidelity",
    values: { here, there, source: place },
  });
}
