import type { ItemRecord } from "../../archive/fields.ts";
import type { Place, Report } from "../../diagnostics/diagnostic.ts";
import { toSimplified } from "../../text/traditional.ts";
import type { TextFile } from "../text-file.ts";

/** Each Traditional form that an item gives changes only the script, and is of a word that the item has. */
export function checkVariants(record: TextFile<ItemRecord>, report: Report): void {
  const { kicker, title, deck, byline, editorNote, variants } = record.value;
  const texts = [kicker, title, deck, byline, editorNote, ...record.blocks.map(({ text }) => text)];
  for (const [simplified, traditional] of Object.entries(variants)) {
    const place = record.placeOf(["variants", simplified]);
    checkTraditionalForm(simplified, traditional, place, report);
    if (!texts.some((text) => text?.includes(simplified)))
      report(place, { id: "variants.absent", values: { word: simplified } });
  }
}

/** A Traditional form is the Simplified word in the other script, letter by letter. */
export function checkTraditionalForm(
  simplified: string,
  traditional: string,
  place: Place,
  report: Report,
): void {
  const converted = toSimplified(traditional);
  if (converted !== simplified)
    report(place, { id: "variants.word", values: { traditional, converted, simplified } });
}
