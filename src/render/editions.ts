import type { ArchivePage, Article, Edition, PageEdition } from "../archive/article.ts";
import { articlePath, itemPath } from "../archive/routes.ts";
import type { Language } from "../text/language.ts";
import { inTraditional, type TraditionalForms } from "../text/traditional.ts";
import { traditionalBlock } from "./script.ts";

/** How an item stands in the lists of a language. */
export interface StoryIn {
  edition: Edition;
  path: string;
  /** The edition's language where it is not the list's own. */
  lang: Language | undefined;
}

/** The edition of an item in a language, or null when it was not translated. */
export function editionOf(article: Article, language: Language): Edition | null {
  if (language === "zh-Hant") return traditionalEdition(article);
  return language === "en" ? article.translated : article.record;
}

const converted = new WeakMap<Article, Edition>();

/** The record in Traditional script, converted when it is first needed: a check of the content never does. */
export function traditionalEdition(article: Article): Edition {
  const edition = converted.get(article) ?? inTraditionalScript(article.record, article.traditionalForms);
  converted.set(article, edition);
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

function inTraditionalScript(record: Edition, forms: TraditionalForms): Edition {
  const convert = (text: string | null) => text && inTraditional(text, forms);
  const { kicker, title, deck } = record.headline;
  return {
    language: "zh-Hant",
    headline: { kicker: convert(kicker), title: inTraditional(title, forms), deck: convert(deck) },
    byline: convert(record.byline),
    editorNote: convert(record.editorNote),
    blocks: record.blocks.map((block) => traditionalBlock(block, forms)),
  };
}

function traditionalPage({ title, description, blocks }: PageEdition, forms: TraditionalForms): PageEdition {
  return {
    title: inTraditional(title, forms),
    description: description && inTraditional(description, forms),
    blocks: blocks.map((block) => traditionalBlock(block, forms)),
  };
}
