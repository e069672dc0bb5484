import type { ArchiveRecord, Article, Newspaper } from "../archive/article.ts";
import { citedCreators, shownName } from "../archive/creators.ts";
import { formatEdtf } from "../archive/date.ts";
import { fill } from "../i18n/fill.ts";
import { WORDS } from "../i18n/words.ts";
import { editionOf } from "../render/editions.ts";
import type { Language } from "../text/language.ts";
import { inLanguage } from "../text/traditional.ts";

/** The origin of an item. */
export interface Provenance {
  newspaper: Newspaper;
  archive: ArchiveRecord;
  /** The absolute address that is cited. */
  address: string;
}

/** An item in one line, for copied passages and the end of a printed page; the address comes last. */
export function citationLine(article: Article, language: Language, from: Provenance): string {
  const words = WORDS[language];
  const { headline } = editionOf(article, language) ?? article.record;
  const names = citedCreators(article).map((creator) => shownName(creator, language));
  const date = formatEdtf(article.date.edtf, language) + (article.date.exact ? "" : words.dateEstimated);
  const page = article.page ? fill(words.page, { page: article.page }) : "";
  const newspaper = inLanguage(from.newspaper.title, language);
  const archive = inLanguage(from.archive.name, language);
  if (language !== "en") {
    const by = names.length > 0 ? `${names.join("、")}：` : "";
    const title = `${by}《${headline.title}》`;
    return [title, `《${newspaper}》`, date, page, archive, from.address].filter(Boolean).join("，");
  }
  const printed = [newspaper, date, page].filter(Boolean).join(", ");
  const translator = article.translation?.translator;
  const translated = translator && fill(words.translatedBy, { translator });
  return [names.join(", "), `“${headline.title}”`, printed, translated, `${archive}, ${from.address}`]
    .filter(Boolean)
    .join(". ");
}
