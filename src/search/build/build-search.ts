import type { Article, Newspaper } from "../../archive/article.ts";
import type { VocabularyEntry } from "../../archive/vocabulary.ts";
import { englishIndexText } from "../english.ts";
import { itemTextPath } from "../item-text.ts";
import { NAMES_PATH, nameForms } from "../names.ts";
import { indexText } from "../pairs.ts";
import { buildBundle, type Files } from "./bundle.ts";
import { itemTexts, searchedParts } from "./item-texts.ts";

/** All files of search, by their path below the search folder: a bundle a language, and the items' texts. */
export async function buildSearch(
  articles: readonly Article[],
  newspapers: readonly Newspaper[],
  vocabulary: readonly VocabularyEntry[],
): Promise<Files> {
  const chinese = articles.map(({ id, record }) => ({ id, text: indexText(searchedParts(record)) }));
  const english = articles.flatMap(({ id, translated }) => {
    if (!translated) return [];
    const { headline, body } = searchedParts(translated);
    return [{ id, text: englishIndexText([...headline, ...body]) }];
  });
  const files: Files = new Map();
  const bundles = [
    { name: "zh", records: chinese, language: "und" },
    { name: "en", records: english, language: "en" },
  ] as const;
  for (const { name, records, language } of bundles) {
    // An index of nothing is none: Pagefind could not open it.
    if (records.length === 0) continue;
    for (const [path, content] of await buildBundle(records, language)) files.set(`${name}/${path}`, content);
  }
  const json = (data: unknown) => new TextEncoder().encode(JSON.stringify(data));
  files.set(NAMES_PATH, json(nameForms(vocabulary)));
  for (const article of articles) {
    const newspaper = newspapers.find(({ id }) => id === article.newspaper);
    if (!newspaper) throw new Error(`${article.id}: no newspaper ${article.newspaper}`);
    for (const text of itemTexts(article, newspaper)) {
      files.set(itemTextPath(text.id, text.language), json(text));
    }
  }
  return files;
}
