import type { Headline } from "../archive/article.ts";
import type { Place, Report } from "../archive/finding.ts";
import type { Bilingual } from "../archive/language.ts";
import { inTraditional, type TraditionalForms } from "../archive/traditional.ts";
import { codePointOf, openTypeface } from "../typeface/typeface.ts";

const PARTS: readonly (keyof Headline)[] = ["kicker", "title", "deck"];

type PlaceOf = (path: readonly PropertyKey[]) => Place;

/**
 * Names the characters of a headline that the faces of the social cards lack, in either script. The item is
 * sound all the same: its cards go without that part of the headline.
 */
export async function checkChineseGlyphs(
  headline: Headline,
  forms: TraditionalForms,
  placeOf: PlaceOf,
  report: Report,
): Promise<void> {
  for (const part of PARTS) {
    const text = headline[part] ?? "";
    await checkGlyphs([text, inTraditional(text, forms)], placeOf([part]), report);
  }
}

/** The same of the headline of a translation. */
export async function checkEnglishGlyphs(
  headline: Headline,
  placeOf: PlaceOf,
  report: Report,
): Promise<void> {
  for (const part of PARTS) await checkGlyphs([headline[part] ?? ""], placeOf([part]), report);
}

/** The same of the name of the archive or of a newspaper. */
export async function checkNameGlyphs({ zh, en }: Bilingual, place: Place, report: Report): Promise<void> {
  await checkGlyphs([zh, inTraditional(zh), en], place, report);
}

async function checkGlyphs(texts: readonly string[], place: Place, report: Report): Promise<void> {
  // The faces of every language are the same, in another order.
  const typeface = await openTypeface("zh-Hans", texts);
  const missing = typeface.missingFrom(texts.join("")).map(codePointOf);
  if (missing.length === 0) return;
  report({
    ...place,
    rule: "card-glyph",
    what: {
      zh: `社交卡片的字库里没有 ${missing.join("、")}，卡片上不印这一行`,
      en: `The fonts of the social cards lack ${missing.join(", ")}; the cards go without this line`,
    },
    mend: {
      zh: "请对照报纸核对；若字没有错，可以不管，网页上照常显示",
      en: "Compare it with the newspaper; if it is right, leave it as it is: the pages show it as ever",
    },
  });
}
