import type { ItemRecord, ItemTranslation } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { HEADLINE_PARTS } from "../../i18n/diagnostic-terms.ts";
import type { TextFile } from "../text-file.ts";

/** Every part of a headline is translated, and none is added. */
export function checkPairHeadline(
  record: TextFile<ItemRecord>,
  translation: TextFile<ItemTranslation>,
  report: Report,
): void {
  for (const part of ["kicker", "deck"] as const) {
    const [has, translated] = [record.value[part] !== null, translation.value[part] !== null];
    if (has === translated) continue;
    const id = has ? "pair-headline.missing" : "pair-headline.extra";
    report(translation.placeOf([part]), { id, values: { part, name: HEADLINE_PARTS[part] } });
  }
}
