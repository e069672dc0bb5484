import type { ArchivePage, Article, Edition, PageEdition } from "../archive/article.ts";
import { articlePath, itemPath } from "../archive/routes.ts";
import { LANGUAGES, type Language } from "../text/language.ts";
import { inSimplified, inTraditional, type TraditionalForms } from "../text/traditional.ts";
import { convertedBlock, traditionalBlock } from "./script.ts";

/** An item in the lists of a language. */
export interface StoryIn {
  edition: Edition;
  path: string;
  /** The edition's language where it is not the list's own. */
  lang: Language | undefined;
}

/** The edition of an item in a language, or null when it was not translated. */
export function editionOf(article: Article, language: Language): Edition | null {
  if (language === "en") return englishEdition(article);
  const chinese = chineseEdition(article);
  return chinese && (chinese.language === language ? chinese : otherScript(article, chinese));
}

/** The languages that an item has an edition in; the other script of a Chinese one is made from it. */
export function languagesOf(article: Article): Language[] {
  return LANGUAGES.filter((language) =>
    language === "en" ? englishEdition(article) : chineseEdition(article),
  );
}

/** The Chinese of an item as it was printed or translated; null if it has none. */
export function chineseEdition({ record, translated }: Article): Edition | null {
  return record.language === "en" ? translated : record;
}

/** The English of an item as it was printed or translated; null if it has none. */
export function englishEdition({ record, translated }: Article): Edition | null {
  return record.language === "en" ? record : translated;
}

/** True if an edition was converted from the other script. */
export function isConverted(article: Article, { language }: Edition): boolean {
  return language !== "en" && chineseEdition(article)?.language !== language;
}

/** True if an edition is the translation of an item, or its other script. */
export function isTranslation({ record }: Article, { language }: Edition): boolean {
  return (record.language === "en") !== (language === "en");
}

const converted = new WeakMap<Edition, Edition>();

/** The Chinese of an item in the other script, converted when it is first needed: a check of the content never does. */
function otherScript({ traditionalForms }: Article, chinese: Edition): Edition {
  const edition =
    converted.get(chinese) ??
    (chinese.language === "zh-Hant"
      ? inScript(chinese, "zh-Hans", inSimplified)
      : inScript(chinese, "zh-Hant", (text) => inTraditional(text, traditionalForms)));
  converted.set(chinese, edition);
  return edition;
}

/** A page about the archive in a language, and the language it really is in: Chinese where it has no English. */
export function pageIn(
  { zh, en }: ArchivePage,
  language: Language,
  forms: TraditionalForms,
): { edition: PageEdition; lang: Language } {
  if (language === "en") return en ? { edition: en, lang: "en" } : { edition: zh, lang: "zh-Hans" };
  return { edition: language === "zh-Hant" ? traditionalPage(zh, forms) : zh, lang: language };
}

/** An item's edition in a language; without one, its Chinese, on the page that says so. */
export function storyIn(article: Article, language: Language): StoryIn {
  const edition = editionOf(article, language);
  if (edition) return { edition, path: articlePath(language, article.id), lang: undefined };
  return { edition: article.record, path: itemPath(article.id), lang: article.record.language };
}

function inScript(
  { headline: { kicker, title, deck }, byline, editorNote, blocks }: Edition,
  language: "zh-Hans" | "zh-Hant",
  convert: (text: string) => string,
): Edition {
  const convertAny = (text: string | null) => text && convert(text);
  return {
    language,
    headline: { kicker: convertAny(kicker), title: convert(title), deck: convertAny(deck) },
    byline: convertAny(byline),
    editorNote: convertAny(editorNote),
    blocks: blocks.map((block) => convertedBlock(block, language, convert)),
  };
}

const traditionalPages = new WeakMap<PageEdition, PageEdition>();

/** Converted once, because all pages link to these. */
function traditionalPage(page: PageEdition, forms: TraditionalForms): PageEdition {
  const known = traditionalPages.get(page);
  if (known) return known;
  const { title, description, blocks } = page;
  const traditional = {
    title: inTraditional(title, forms),
    description: description && inTraditional(description, forms),
    blocks: blocks.map((block) => traditionalBlock(block, forms)),
  };
  traditionalPages.set(page, traditional);
  return traditional;
}
