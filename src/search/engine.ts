import { headlineParts } from "../archive/article.ts";
import type { Unit } from "../text/units.ts";
import type { Fetch } from "./checked-fetch.ts";
import { englishPhraseQuery } from "./english.ts";
import { type ItemText, itemTextPath } from "./item-text.ts";
import { type Bundle, type BundleResult, openBundle } from "./pagefind-bundle.ts";
import { phraseOf } from "./pairs.ts";
import { rangesIn } from "./query/match.ts";
import { HEADLINES_PATH, pinyinQuery, type Sounded, soundsLike } from "./query/pinyin.ts";
import { isLatin, type Query, type Term } from "./query/query.ts";
import { ENTRY_PATH, itemIds, type ReleaseEntry, SEARCHED, type Searched } from "./release.ts";
import { expandPrefix, loadRuns } from "./runs.ts";
import { openFiles, type SearchFiles } from "./search-files.ts";
import { type Found, openWordIndex, type WordIndex } from "./word-index.ts";

/** An item that a query finds. */
export interface Hit {
  /** Its number in the release. */
  item: number;
  /** The texts that hold at least one of the terms. */
  languages: Searched[];
  /** True when a term stands in the Chinese headline. */
  inHeadline: boolean;
  /** How many words of the index matched: a measure of how often the terms occur. */
  weight: number;
  /** Places of the words matched in the English text, counted over all its words from 0. */
  words: number[];
  /** The characters of its headline that sound like the query, when nothing holds the query itself. */
  heard: string | null;
}

/** What a query finds, in a release of the archive. */
export interface Result {
  /** The folder of the release, in which alone the numbers of the items are true. */
  release: string;
  hits: Hit[];
}

/** A search over the Chinese and the English of all items, with one answer by item. */
export interface Engine {
  /**
   * The items that a query finds, in one language or the other: headline hits first, then by weight.
   * Letters that nothing holds, but headlines sound like, find those.
   * @throws SearchFault when a file is not right, TooBroad for a prefix of too many words.
   */
  search(query: Query, languages?: readonly Searched[]): Promise<Result>;
  /** The ids of items of a release. They are asked apart: a query finds many items and a page shows ten. @throws SearchFault */
  ids(release: string, items: readonly number[]): Promise<string[]>;
}

/** The engine over the search folder (an absolute URL ending in `/`); what it needs opens at first need. */
export function createEngine(folder: string, fetchFile: Fetch): Engine {
  const files = openFiles(folder, fetchFile);
  let chinese: Promise<WordIndex> | null = null;
  let english: Promise<Bundle> | null = null;
  return {
    async search(query, languages = SEARCHED) {
      const { folder: release, searched } = await files.json<ReleaseEntry>(ENTRY_PATH);
      const asked = searched.filter((name) => languages.includes(name));
      const sources: Sources = {
        chinese: () => (chinese ??= openWordIndex(files)),
        english: () => (english ??= openBundle(`${folder}${release}/en/`, fetchFile)),
        release,
        files,
      };
      const found = await searchQuery(query, asked, sources);
      const hits = found.size === 0 && asked.includes("zh") ? await searchSounds(query, sources) : found;
      return { release, hits: inOrder(hits) };
    },
    ids: (release, items) => itemIds(files, release, items),
  };
}

/** By the items' numbers. */
type Hits = ReadonlyMap<number, Hit>;

interface Sources {
  chinese(): Promise<WordIndex>;
  english(): Promise<Bundle>;
  release: string;
  files: SearchFiles;
}

async function searchQuery(
  { groups, excluded }: Query,
  asked: readonly Searched[],
  sources: Sources,
): Promise<Hits> {
  const union = async (terms: readonly Term[]) =>
    (await Promise.all(terms.map((term) => searchTerm(term, asked, sources)))).reduce(unite, new Map());
  const [first = new Map(), ...others] = await Promise.all(groups.map(union));
  const found = others.reduce(intersect, first);
  const unwanted = excluded.length > 0 && found.size > 0 ? await union(excluded) : new Map();
  return new Map([...found].filter(([item]) => !unwanted.has(item)));
}

async function searchTerm(term: Term, asked: readonly Searched[], sources: Sources): Promise<Hits> {
  const found: Hits[] = [];
  const { release, files } = sources;
  const runsIn = (searched: Searched, prefix: string) => loadRuns(prefix, files, { release, searched });
  for (const name of asked) {
    if (name === "en" && !isLatin(term.units)) continue;
    const expanded = term.isPrefix
      ? await expandPrefix(term.units, (prefix) => runsIn(name, prefix))
      : [term.units];
    for (const units of expanded) found.push(await searchIn[name](sources, units));
  }
  return found.reduce(unite, new Map());
}

const searchIn: Record<Searched, (sources: Sources, units: readonly Unit[]) => Promise<Hits>> = {
  async zh(sources, units) {
    const confirm = (item: number) => read(item, units, sources);
    const found = await (await sources.chinese()).find(phraseOf(units), confirm);
    return new Map(
      found.map(({ item, times, inHeadline }) => [
        item,
        { item, languages: ["zh"], inHeadline, weight: times, words: [], heard: null },
      ]),
    );
  },
  async en(sources, units) {
    const results = await (await sources.english()).search(englishPhraseQuery(units));
    return new Map(results.map((result) => [result.item, hit(result)]));
  },
};

/** Looks for a run of units in an item's own Chinese text. */
async function read(
  item: number,
  units: readonly Unit[],
  { release, files }: Sources,
): Promise<Found | null> {
  const [id = ""] = await itemIds(files, release, [item]);
  const { headline, byline, blocks } = await files.json<ItemText>(itemTextPath(id, "zh-Hans"));
  const count = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + rangesIn(text, { units, isPrefix: false }).length, 0);
  const inHeadline = count(headlineParts(headline));
  const times = inHeadline + count([byline ?? "", ...blocks.map(([, text]) => text)]);
  return times > 0 ? { item, times, inHeadline: inHeadline > 0 } : null;
}

async function searchSounds({ groups, excluded }: Query, { release, files }: Sources): Promise<Hits> {
  const [only, ...others] = groups.flat();
  const letters = only && others.length === 0 && excluded.length === 0 ? pinyinQuery(only.text) : null;
  if (letters === null) return new Map();
  const hits = new Map<number, Hit>();
  const headlines = await files.json<Sounded[][]>(`${release}/${HEADLINES_PATH}`);
  for (const [item, parts] of headlines.entries()) {
    const heard = parts.map((part) => soundsLike(part, letters)).find((characters) => characters !== null);
    if (heard) hits.set(item, { item, languages: ["zh"], inHeadline: true, weight: 1, words: [], heard });
  }
  return hits;
}

function hit({ item, words }: BundleResult): Hit {
  return { item, languages: ["en"], inHeadline: false, weight: words.length, words, heard: null };
}

function unite(left: Hits, right: Hits): Hits {
  const all = new Map(left);
  for (const [item, found] of right) {
    const known = all.get(item);
    all.set(item, known ? join(known, found) : found);
  }
  return all;
}

function intersect(left: Hits, right: Hits): Hits {
  const both = new Map<number, Hit>();
  for (const [item, one] of left) {
    const other = right.get(item);
    if (other) both.set(item, join(one, other));
  }
  return both;
}

function join(one: Hit, other: Hit): Hit {
  return {
    item: one.item,
    languages: SEARCHED.filter((name) => one.languages.includes(name) || other.languages.includes(name)),
    inHeadline: one.inHeadline || other.inHeadline,
    weight: one.weight + other.weight,
    words: [...new Set([...one.words, ...other.words])].sort((a, b) => a - b),
    heard: one.heard ?? other.heard,
  };
}

function inOrder(hits: Hits): Hit[] {
  return [...hits.values()].sort(
    (a, b) => Number(b.inHeadline) - Number(a.inHeadline) || b.weight - a.weight || a.item - b.item,
  );
}
