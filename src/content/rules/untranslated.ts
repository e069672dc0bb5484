import type { Edition } from "../../archive/article.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** No block of the record is left out of the translation. */
export function checkUntranslated(
  file: TextFile<unknown>,
  { record, translated }: { record: Edition; translated: Edition },
  report: Report,
): void {
  const used = new Set(translated.blocks.flatMap(({ ids }) => ids));
  for (const block of record.blocks) {
    if (block.ids.some((id) => used.has(id))) continue;
    report(file.blockPlace(block), { id: "untranslated", values: { id: block.ids[0] ?? "" } });
  }
}
