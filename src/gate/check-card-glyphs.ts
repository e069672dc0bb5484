import type { Edition, Headline } from "../archive/article.ts";
import type { Place, Report } from "../archive/finding.ts";
import type { Bilingual, Language } from "../archive/language.ts";
import { inTraditional } from "../archive/traditional.ts";
import { codePointOf, openTypeface } from "../typeface/typeface.ts";

const PARTS: readonly (keyof Headline)[] = ["kicker", "title", "deck"];

type PlaceOf = (path: readonly PropertyKey[]) => Place;

/**
 * Names the characters of a headline that the faces of the social cards lack. The item is sound all the
 * same: its cards go without that part of the headline.
 */
export async function checkHeadlineGlyphs(
  editions: readonly Edition[],
  placeOf: PlaceOf,
  report: Report,
): Promise<void> {
  for (const part of PARTS) {
    const texts = editions.map(({ language, headline }) => [language, headline[part] ?? ""] as const);
    await checkGlyphs(texts, placeOf([part]), report);
  }
}

/** The same of the name of the archive or of a newspaper. */
export async function checkNameGlyphs({ zh, en }: Bilingual, place: Place, report: Report): Promise<void> {
  const chinese = [["zh-Hans", zh] as const, ["zh-Hant", inTraditional(zh)] as const];
  await checkGlyphs([...chinese, ["en", en] as const], place, report);
}

async function checkGlyphs(
  texts: readonly (readonly [Language, string])[],
  place: Place,
  report: Report,
): Promise<void> {
  const missing = new Set<string>();
  for (const [language, text] of texts) {
    const typeface = await openTypeface(language, [text]);
    for (const character of typeface.missingFrom(text)) missing.add(codePointOf(character));
  }
  if (missing.size === 0) return;
  report({
    ...place,
    rule: "card-glyph",
    what: {
      zh: `社交卡片的字库里没有 ${[...missing].join("、")}，卡片上不印这一行`,
      en: `The fonts of the social cards lack ${[...missing].join(", ")}; the cards go without this line`,
    },
    mend: {
      zh: "请对照报纸核对；若字没有错，可以不管，网页上照常显示",
      en: "Compare it with the newspaper; if it is right, leave it as it is: the pages show it as ever",
    },
  });
}
