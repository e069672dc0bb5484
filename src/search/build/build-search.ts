import { headlineParts } from "../../archive/article.ts";
import { formsOf } from "../../archive/vocabulary.ts";
import { englishIndexText } from "../english.ts";
import { FACETS_PATH } from "../facets.ts";
import { itemTextPath } from "../item-text.ts";
import { NAME_SOUNDS_PATH, NAMES_PATH, type NameForms } from "../names.ts";
import { indexText } from "../pairs.ts";
import { HEADLINES_PATH, type SoundedHeadline } from "../pinyin.ts";
import { RUNS_PATH, runsOf } from "../runs.ts";
import { buildBundle, type Files } from "./bundle.ts";
import { type FacetSources, facetsOf } from "./item-facets.ts";
import { itemTexts, searchedParts } from "./item-texts.ts";
import { sounded } from "./sounds.ts";

/** All files of search, by their path below the search folder. */
export async function buildSearch(sources: FacetSources): Promise<Files> {
  const { articles, newspapers, vocabulary } = sources;
  const files: Files = new Map();
  const put = (path: string, data: unknown) =>
    files.set(path, new TextEncoder().encode(JSON.stringify(data)));

  const chinese = articles.map(({ id, record }) => ({ id, parts: searchedParts(record) }));
  const english = articles.flatMap(({ id, translated }) =>
    translated ? [{ id, parts: searchedParts(translated) }] : [],
  );
  const bundles = [
    { name: "zh", texts: chinese, language: "und", indexed: indexText },
    { name: "en", texts: english, language: "en", indexed: englishIndexText },
  ] as const;
  for (const { name, texts, language, indexed } of bundles) {
    // An index of nothing is none: Pagefind could not open it.
    if (texts.length === 0) continue;
    const records = texts.map(({ id, parts }) => ({ id, text: indexed(parts) }));
    for (const [path, content] of await buildBundle(records, language)) files.set(`${name}/${path}`, content);
    put(`${name}/${RUNS_PATH}`, runsOf(texts.flatMap(({ parts }) => [...parts.headline, ...parts.body])));
  }

  put(FACETS_PATH, facetsOf(sources));
  put(
    NAMES_PATH,
    vocabulary.map(({ zh, en }): NameForms => ({ zh: formsOf(zh), en: formsOf(en) })),
  );
  put(
    NAME_SOUNDS_PATH,
    vocabulary.flatMap(({ zh }) => formsOf(zh).map(sounded)),
  );
  put(
    HEADLINES_PATH,
    articles.map(
      ({ id, record }): SoundedHeadline => ({ id, parts: headlineParts(record.headline).map(sounded) }),
    ),
  );
  for (const article of articles) {
    const newspaper = newspapers.find(({ id }) => id === article.newspaper);
    if (!newspaper) throw new Error(`${article.id}: no newspaper ${article.newspaper}`);
    for (const text of itemTexts(article, newspaper)) put(itemTextPath(text.id, text.language), text);
  }
  return files;
}
