import { headlineParts } from "../../archive/article.ts";
import { formsOf } from "../../archive/vocabulary.ts";
import { englishIndexText } from "../english.ts";
import { FACETS_PATH } from "../facets.ts";
import { itemTextPath } from "../item-text.ts";
import { NAME_SOUNDS_PATH, NAMES_PATH, type NameForms } from "../names.ts";
import { itemWords } from "../pairs.ts";
import { HEADLINES_PATH, type SoundedHeadline } from "../pinyin.ts";
import { RUNS_PATH, runsOf } from "../runs.ts";
import { buildBundle, type Files } from "./bundle.ts";
import { type FacetSources, facetsOf } from "./item-facets.ts";
import { itemTexts, searchedParts } from "./item-texts.ts";
import { sounded } from "./sounds.ts";
import { buildWordIndex, type IndexedItem } from "./word-index.ts";

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
  // An index of nothing is none.
  if (chinese.length > 0) {
    // Ids in order take a third of the room in its directory.
    const items = chinese.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    for (const [path, content] of buildWordIndex(worded(items))) files.set(`zh/${path}`, content);
    put(`zh/${RUNS_PATH}`, runsOf(chinese.flatMap(textsOf)));
  }
  if (english.length > 0) {
    const records = english.map(({ id, parts }) => ({ id, text: englishIndexText(parts) }));
    for (const [path, content] of await buildBundle(records)) files.set(`en/${path}`, content);
    put(`en/${RUNS_PATH}`, runsOf(english.flatMap(textsOf)));
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

interface Searched {
  id: string;
  parts: { headline: string[]; body: string[] };
}

/** One item at a time: the words of many take much room. */
function* worded(items: readonly Searched[]): Generator<IndexedItem> {
  for (const { id, parts } of items) yield { id, words: itemWords(parts) };
}

function textsOf({ parts }: Searched): string[] {
  return [...parts.headline, ...parts.body];
}
