import type { Headline } from "../../archive/article.ts";
import type { Complaint, Place, Report } from "../../diagnostics/diagnostic.ts";
import type { Bilingual } from "../../text/language.ts";
import { inTraditional, type TraditionalForms } from "../../text/traditional.ts";
import { codePointOf, openTypeface } from "../../typeface/typeface.ts";

/** A line that social cards show, and where it is written. */
export interface CardLine extends Place {
  text: string;
  /** What its Traditional form is made with; null for English, which has none. */
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
    return text === null ? [] : [{ ...placeOf([part]), text, forms }];
  });
}

/** The lines of the name of the archive or of a newspaper. */
export function nameLines({ zh, en }: Bilingual, place: Place): CardLine[] {
  return [
    { ...place, text: zh, forms: {} },
    { ...place, text: en, forms: null },
  ];
}

/**
 * Names the characters that the faces of the social cards lack, in either script. An item with some is sound
 * all the same: its cards go without that line.
 */
export async function checkCardGlyphs(lines: readonly CardLine[], report: Report): Promise<void> {
  const shown = lines.map(({ text, forms }) => (forms ? text + inTraditional(text, forms) : text));
  // The faces of every language are the same, in another order.
  const typeface = await openTypeface("zh-Hans", shown);
  for (const [index, { file, line, column }] of lines.entries()) {
    const missing = typeface.missingFrom(shown[index] ?? "").map(codePointOf);
    if (missing.length > 0) report({ file, line, column, ...lacksGlyphs(missing) });
  }
}

function lacksGlyphs(missing: readonly string[]): Complaint {
  return {
    rule: "card-glyph",
    what: {
      zh: `社交卡片的字库里没有 ${missing.join("、")}，卡片上不印这一行`,
      en: `The fonts of the social cards lack ${missing.join(", ")}; the cards go without this line`,
    },
    mend: {
      zh: "请对照报纸核对；若字没有错，可以不管，网页上照常显示",
      en: "Compare it with the newspaper; if it is right, leave it as it is: the pages show it as ever",
    },
  };
}
