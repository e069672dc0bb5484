import { formsOf } from "../../archive/vocabulary.ts";
import { FACETS_PATH } from "../facets.ts";
import { itemTextPath } from "../item-text.ts";
import { NAME_SOUNDS_PATH, NAMES_PATH, type NameForms } from "../query/names.ts";
import type { Files } from "./bundle.ts";
import { type FacetSources, facetsOf } from "./item-facets.ts";
import { itemTexts, searchedParts } from "./item-texts.ts";
import { buildRelease } from "./release.ts";
import { sounded } from "./sounds.ts";

/** All files of search, by their path below the search folder. */
export async function buildSearch(sources: FacetSources): Promise<Files> {
  const { newspapers, vocabulary } = sources;
  // Ids that follow one another are packed best, and items as good as one another stand in this order.
  const articles = sources.articles.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const json = (data: unknown) => new TextEncoder().encode(JSON.stringify(data));

  const items = articles.map(({ id, record, translated }) => ({
    id,
    zh: searchedParts(record),
    en: translated ? searchedParts(translated) : null,
  }));
  const facets = json(facetsOf({ ...sources, articles }));
  const files = await buildRelease(items, new Map([[FACETS_PATH, facets]]));

  const names = vocabulary.map(({ zh, en }): NameForms => ({ zh: formsOf(zh), en: formsOf(en) }));
  files.set(NAMES_PATH, json(names));
  files.set(NAME_SOUNDS_PATH, json(names.flatMap(({ zh }) => zh.map(sounded))));
  for (const article of articles) {
    const newspaper = newspapers.find(({ id }) => id === article.newspaper);
    if (!newspaper) throw new Error(`${article.id}: no newspaper ${article.newspaper}`);
    for (const text of itemTexts(article, newspaper)) {
      files.set(itemTextPath(text.id, text.language), json(text));
    }
  }
  return files;
}
