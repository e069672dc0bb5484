import { type Article, type Edition, editionOf, type Headline, headlineParts, type Newspaper } from "../archive/article.ts";
import { formatEdtf } from "../archive/date.ts";
import { LANGUAGES, type Language, PATH_OF } from "../archive/language.ts";
import { toTraditional } from "../archive/traditional.ts";

/** What the result list shows of an item in one language: the text it makes excerpts of, and its head. */
export interface ItemText {
  id: string;
  language: Language;
  headline: Headline;
  byline: string | null;
  newspaper: string;
  date: string;
  /** Each block's address and text. */
  blocks: [id: string, text: string][];
}

/** Where an item's text for the result list lies below the search folder. */
export function itemTextPath(id: string, language: Language): string {
  return `text/${PATH_OF[language]}/${id}.json`;
}

/** The texts of an item, in each language it has. */
export function itemTexts(article: Article, newspaper: Newspaper | undefined): ItemText[] {
  return LANGUAGES.flatMap((language) => {
    const edition = editionOf(article, language);
    return edition ? [itemText(article, edition, newspaper)] : [];
  });
}

/** What is searched of an edition, headline apart from the rest. */
export function searchedParts(edition: Edition): { headline: string[]; body: string[] } {
  const blocks = edition.blocks.map(({ text }) => text);
  return { headline: headlineParts(edition.headline), body: edition.byline ? [edition.byline, ...blocks] : blocks };
}

function itemText(article: Article, edition: Edition, newspaper: Newspaper | undefined): ItemText {
  const { language, headline, byline, blocks } = edition;
  return {
    ...{ id: article.id, language, headline, byline },
    newspaper: newspaperTitle(newspaper, language),
    date: formatEdtf(article.date.edtf, language),
    blocks: blocks.map(({ ids, text }) => [ids[0] ?? "", text]),
  };
}

function newspaperTitle(newspaper: Newspaper | undefined, language: Language): string {
  if (!newspaper) return "";
  const { zh, en } = newspaper.title;
  return { "zh-Hans": zh, "zh-Hant": toTraditional(zh), en }[language];
}
