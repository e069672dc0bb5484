import type { Article, Edition } from "../archive/article.ts";
import type { Language } from "../text/language.ts";
import { inTraditional, type TraditionalForms } from "../text/traditional.ts";

/** The edition of an item in a language, or null when it was not translated. */
export function editionOf(article: Article, language: Language): Edition | null {
  if (language === "zh-Hant") return traditionalEdition(article);
  return language === "en" ? article.translated : article.record;
}

const converted = new WeakMap<Article, Edition>();

/** The record in Traditional script, converted when it is first asked for: who only checks an archive never does. */
export function traditionalEdition(article: Article): Edition {
  const edition = converted.get(article) ?? inTraditionalScript(article.record, article.traditionalForms);
  converted.set(article, edition);
  return edition;
}

/** The tags of HTML are ASCII and stay as they are. */
function inTraditionalScript(record: Edition, forms: TraditionalForms): Edition {
  const inScript = (text: string) => inTraditional(text, forms);
  const convert = (text: string | null) => (text === null ? null : inScript(text));
  const { kicker, title, deck } = record.headline;
  return {
    language: "zh-Hant",
    headline: { kicker: convert(kicker), title: inScript(title), deck: convert(deck) },
    byline: convert(record.byline),
    editorNote: convert(record.editorNote),
    blocks: record.blocks.map((block) => ({
      ...block,
      html: inScript(block.html).replaceAll('"#zh-Hans-', '"#zh-Hant-').replaceAll('"zh-Hans-', '"zh-Hant-'),
      text: inScript(block.text),
      picture: block.picture && { ...block.picture, alt: inScript(block.picture.alt) },
    })),
  };
}
