import type { Edition, TranslationState } from "../../archive/article.ts";
import type { ItemTranslation } from "../../archive/fields.ts";
import { fingerprint, HEADLINE } from "../../archive/fingerprint.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Bilingual } from "../../text/language.ts";
import type { TextFile } from "../text-file.ts";

/** An item's translation, its record as it is now, and how the two compare. */
interface Translated {
  id: string;
  file: TextFile<ItemTranslation>;
  record: Edition;
  state: TranslationState;
}

/** A translation records from which version of the original each of its parts was made, and that is current. */
export function checkStaleTranslation(
  { id, file, record, state: { behind, unrecorded } }: Translated,
  report: Report,
): void {
  const basis = file.value.translationOf;
  if (basis === null || typeof basis === "string") {
    if (behind.length === 0 && unrecorded.length === 0) return;
    report(file.placeOf(["translationOf"]), {
      id: basis === null ? "stale-translation.unrecorded" : "stale-translation.changed",
      values: { command: `npm run status -- --mark ${id}`, hash: fingerprint(record) },
    });
    return;
  }
  const reportParts = (
    message: "stale-translation.part-changed" | "stale-translation.part-unrecorded",
    parts: readonly string[],
  ) => {
    for (const part of parts) {
      const block = file.blocks.find(({ ids }) => ids.includes(part));
      const values = { part: nameOf(part), command: `npm run status -- --mark ${id} ${part}` };
      report(block ? file.blockPlace(block) : file.placeOf(["title"]), { id: message, values });
    }
  };
  reportParts("stale-translation.part-changed", behind);
  reportParts("stale-translation.part-unrecorded", unrecorded);
}

function nameOf(part: string): Bilingual {
  return part === HEADLINE ? { zh: "标题部分", en: "the headline" } : { zh: ` ^${part} `, en: `^${part}` };
}
