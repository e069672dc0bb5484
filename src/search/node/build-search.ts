import { createHash } from "node:crypto";
import { textHash } from "../../archive/content-version.ts";
import { newestFirst } from "../../archive/newest-first.ts";
import { formsOf } from "../../archive/vocabulary.ts";
import { facetFiles } from "../facets.ts";
import { heardFiles } from "../heard-headlines.ts";
import { type BuiltIndex, buildIndex, type Files } from "../index/build-index.ts";
import {
  ENTRY_PATH,
  IDS_IN_FILE,
  INDEX_FOLDER,
  idsPath,
  type ReleaseEntry,
  versionsPath,
} from "../index/entry.ts";
import { originalOf, type SearchedItem } from "../index/searched-item.ts";
import { byScripts } from "../index/shown-forms.ts";
import { itemTextFiles } from "../item-text.ts";
import { NAME_SOUNDS_PATH, NAMES_PATH, type NameForms } from "../query/names.ts";
import { RUNS, runsOf } from "../runs.ts";
import { listFiles } from "../sorted-lists.ts";
import { type FacetSources, facetsOf } from "./item-facets.ts";
import { itemTexts, searchedItem } from "./item-texts.ts";
import { shardFiles } from "./shard-files.ts";
import { sounded } from "./sounds.ts";
import { timelineFiles } from "./timeline-files.ts";

/** All files of search, by their path below the search folder. */
export async function buildSearch(sources: FacetSources): Promise<Files> {
  const { newspapers, vocabulary } = sources;
  // Items as good as one another are in this order.
  const articles = newestFirst(sources.articles);
  const items = articles.map(searchedItem);
  // First: it needs the most memory.
  const built = await indexOf(items);
  const facets = facetFiles(facetsOf({ ...sources, articles }));
  const texts = articles.map((article) => {
    const newspaper = newspapers.find(({ id }) => id === article.newspaper);
    if (!newspaper) throw new Error(`${article.id}: no newspaper ${article.newspaper}`);
    return itemTexts(article, newspaper);
  });
  const more: Files = new Map(shardFiles(texts));
  for (let from = 0; from < articles.length; from += IDS_IN_FILE)
    more.set(
      versionsPath(from / IDS_IN_FILE),
      json(articles.slice(from, from + IDS_IN_FILE).map((article) => textHash(article))),
    );
  for (const [path, data] of [...facets, ...timelineFiles(articles)]) more.set(path, json(data));
  const files = releaseFiles(items, built, more);

  const names = vocabulary.map(({ zh, en }): NameForms => ({ zh: formsOf(zh), en: formsOf(en) }));
  files.set(NAMES_PATH, json(names));
  files.set(NAME_SOUNDS_PATH, json(names.flatMap(({ zh }) => zh.map(sounded))));
  for (const own of texts) for (const [path, file] of itemTextFiles(own)) files.set(path, json(file));
  return files;
}

/**
 * The entry of the search, the folder it leads to with all files that call an item by its number, its place
 * among `items`, and the folder of Pagefind's program. `more` are such files that are made elsewhere.
 */
export async function buildRelease(items: readonly SearchedItem[], more: Files = new Map()): Promise<Files> {
  return releaseFiles(items, await indexOf(items), more);
}

/** Pagefind has no index of nothing. */
async function indexOf(items: readonly SearchedItem[]): Promise<BuiltIndex | null> {
  return items.length > 0 ? await buildIndex(items) : null;
}

function releaseFiles(items: readonly SearchedItem[], built: BuiltIndex | null, more: Files): Files {
  const files: Files = new Map(more);
  for (let from = 0; from < items.length; from += IDS_IN_FILE) {
    const ids = items.slice(from, from + IDS_IN_FILE).map(({ id }) => id);
    files.set(idsPath(from / IDS_IN_FILE), json(ids));
  }
  const sounds = items.map(({ zh }) => zh.headline.map(sounded));
  const lists = [
    ...heardFiles(sounds),
    ...listFiles(RUNS, allRuns(items), { keyOf: (run) => run, stored: (run) => run }),
  ];
  for (const [path, data] of lists) files.set(path, json(data));
  for (const [path, content] of built?.files ?? []) files.set(`${INDEX_FOLDER}/${path}`, content);
  const entry = entryOf(items, nameOf(files), built);
  return new Map([
    [ENTRY_PATH, json(entry)],
    ...Array.from(built?.program ?? [], ([path, content]) => [`${entry.engine}/${path}`, content] as const),
    ...Array.from(files, ([path, content]) => [`${entry.folder}/${path}`, content] as const),
  ]);
}

function entryOf(items: readonly SearchedItem[], folder: string, built: BuiltIndex | null): ReleaseEntry {
  const { version = "", records = [], common = [] } = built ?? {};
  const continued = built?.continued ?? { text: {}, unit: {}, english: {} };
  const searched = items.some(({ en }) => en) ? (["zh", "en"] as const) : (["zh"] as const);
  const lengths = items.map(lengthDigit).join("");
  return {
    folder,
    engine: `pagefind-${version}`,
    searched: [...searched],
    lengths,
    records,
    continued,
    common,
    forms: built?.forms ?? byScripts(() => ({ usual: "", worded: "" })),
    originals: items.map((item) => (originalOf(item) === "zh-Hant" ? "t" : "s")).join(""),
  };
}

function lengthDigit({ zh }: SearchedItem): string {
  const length = [...zh.headline, ...zh.body].join("").length;
  return Math.round(Math.log2(Math.max(1, length))).toString(36);
}

/** The Latin words and numbers of all texts. */
function allRuns(items: readonly SearchedItem[]): string[] {
  const parts = items.flatMap(({ zh, en }) => (en ? [zh, en] : [zh]));
  return runsOf(parts.flatMap(({ headline, body }) => [...headline, ...body]));
}

function nameOf(files: Files): string {
  const hash = createHash("sha256");
  const inOrder = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [path, content] of inOrder) hash.update(path).update(content);
  return hash.digest("hex").slice(0, 12);
}

function json(data: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(data));
}
