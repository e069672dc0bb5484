import type { Article, Newspaper } from "../archive/article.ts";
import { buildBundle, type Files } from "./bundle.ts";
import { englishIndexText } from "./english.ts";
import { itemTextPath, itemTexts, searchedParts } from "./item-text.ts";
import { indexText } from "./pairs.ts";

/** The folder of the site in which everything search needs lies. */
export const SEARCH_FOLDER = "search-data";

/** All files of search, by their path below the search folder: a bundle a language, and the items' texts. */
export async function buildSearch(
  articles: readonly Article[],
  newspapers: readonly Newspaper[],
): Promise<Files> {
  const chinese = articles.map(({ id, record }) => ({ id, text: indexText(searchedParts(record)) }));
  const english = articles.flatMap(({ id, translated }) => {
    if (!translated) return [];
    const { headline, body } = searchedParts(translated);
    return [{ id, text: englishIndexText([...headline, ...body]) }];
  });
  const files: Files = new Map();
  const bundles = { zh: await buildBundle(chinese, "und"), en: await buildBundle(english, "en") };
  for (const [name, bundle] of Object.entries(bundles)) {
    for (const [path, content] of bundle) files.set(`${name}/${path}`, content);
  }
  for (const article of articles) {
    const newspaper = newspapers.find(({ id }) => id === article.newspaper);
    for (const text of itemTexts(article, newspaper)) {
      files.set(itemTextPath(text.id, text.language), new TextEncoder().encode(JSON.stringify(text)));
    }
  }
  return files;
}
