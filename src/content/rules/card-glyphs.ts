import type { Headline } from "../../archive/article.ts";
import type { Place, Report } from "../../diagnostics/diagnostic.ts";
import type { Bilingual } from "../../text/language.ts";
import { inTraditional, type TraditionalForms } from "../../text/traditional.ts";
import { codePointOf, openTypeface } from "../../typeface/typeface.ts";

/** A line that social cards show, and where it is written. */
export interface CardLine {
  place: Place;
  text: string;
  /** The forms for its Traditional version; null for English, which has none. */
  forms: TraditionalForms | null;
}

const PARTS: readonly (keyof Headline)[] = ["kicker", "title", "deck"];

/** The lines of a headline; those of English have no forms. */
export function headlineLines(
  headline: Headline,
  placeOf: (path: readonly PropertyKey[]) => Place,
  forms: TraditionalForms | null,
): CardLine[] {
  return PARTS.flatMap((part) => {
    const text = headline[part];
    return text === null ? [] : [{ place: placeOf([part]), text, forms }];
  });
}

/** The lines of the name of the archive or of a newspaper. */
export function nameLines({ zh, en }: Bilingual, place: Place): CardLine[] {
  return [
    { place, text: zh, forms: {} },
    { place, text: en, forms: null },
  ];
}

/**
 * Reports the characters that the fonts of the social cards lack, in either script. Such an item is published
 * all the same: its cards leave out that line.
 */
export async function checkCardGlyphs(lines: readonly CardLine[], report: Report): Promise<void> {
  const shown = lines.map(({ text, forms }) => (forms ? text + inTraditional(text, forms) : text));
  // The faces of every language are the same, in another order.
  const typeface = await openTypeface("zh-Hans", shown);
  for (const [index, { place }] of lines.entries()) {
    const missing = typeface.missingFrom(shown[index] ?? "").map(codePointOf);
    if (missing.length === 0) continue;
    const characters = { zh: missing.join("、"), en: missing.join(", ") };
    report(place, { id: "card-glyph", values: { characters } });
  }
}
