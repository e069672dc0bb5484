import { headlineParts } from "../archive/article.ts";
import { checkedFetch, type Fetch } from "./checked-fetch.ts";
import { englishPhraseQuery } from "./english.ts";
import { timesIn } from "./excerpt.ts";
import { type ItemText, itemTextPath } from "./item-text.ts";
import { type Bundle, type BundleResult, openBundle } from "./pagefind-bundle.ts";
import { phraseOf } from "./pairs.ts";
import { HEADLINES_PATH, pinyinQuery, type SoundedHeadline, soundsLike } from "./pinyin.ts";
import { isLatin, type Query, type Term } from "./query.ts";
import { expandPrefix, RUNS_PATH } from "./runs.ts";
import type { Unit } from "./text.ts";
import { ENTRY_PATH, type Found, openWordIndex, type WordIndex } from "./word-index.ts";

/** The two texts an item is searched in. */
export const SEARCHED = ["zh", "en"] as const;

export type Searched = (typeof SEARCHED)[number];

/** The file below the search folder by which each text's index begins; a text without one is not searched. */
export const ENTRIES: Record<Searched, string> = { zh: `zh/${ENTRY_PATH}`, en: "en/pagefind-entry.json" };

/** An item that a query finds. */
export interface Hit {
  id: string;
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

/** A search over the Chinese and the English of all items, with one answer by item. */
export interface Engine {
  /**
   * The items that a query finds, in one language or the other: headline hits first, then by weight.
   * Letters that nothing holds, but headlines sound like, find those.
   * @throws SearchFault when a file is not right, TooBroad for a prefix of too many words.
   */
  search(query: Query, languages?: readonly Searched[]): Promise<Hit[]>;
}

/** The engine over the search folder (an absolute URL ending in `/`); its bundles open at first need. */
export function createEngine(folder: string, bundles: readonly Searched[], fetchFile: Fetch): Engine {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, load: () => Promise<T>): Promise<T> => {
    const loaded = (kept.get(key) as Promise<T> | undefined) ?? load();
    kept.set(key, loaded);
    return loaded;
  };
  const files: Files = {
    chinese: () => once("zh", () => openWordIndex(`${folder}zh/`, fetchFile)),
    english: () => once("en", () => openBundle(`${folder}en/`, fetchFile)),
    json: (path) => once(path, async () => (await checkedFetch(`${folder}${path}`, fetchFile)).json()),
  };
  return {
    async search(query, languages = SEARCHED) {
      const asked = bundles.filter((name) => languages.includes(name));
      const found = await searchQuery(query, asked, files);
      const hits = found.size === 0 && asked.includes("zh") ? await searchSounds(query, files) : found;
      return inOrder(hits);
    },
  };
}

type Hits = ReadonlyMap<string, Hit>;

interface Files {
  chinese(): Promise<WordIndex>;
  english(): Promise<Bundle>;
  /** A JSON file by its path below the search folder. */
  json<T>(path: string): Promise<T>;
}

async function searchQuery(
  { groups, excluded }: Query,
  asked: readonly Searched[],
  files: Files,
): Promise<Hits> {
  const union = async (terms: readonly Term[]) =>
    (await Promise.all(terms.map((term) => searchTerm(term, asked, files)))).reduce(unite, new Map());
  const [first = new Map(), ...others] = await Promise.all(groups.map(union));
  const found = others.reduce(intersect, first);
  const unwanted = excluded.length > 0 && found.size > 0 ? await union(excluded) : new Map();
  return new Map([...found].filter(([id]) => !unwanted.has(id)));
}

async function searchTerm(term: Term, asked: readonly Searched[], files: Files): Promise<Hits> {
  const found: Hits[] = [];
  for (const name of asked) {
    for (const form of term.forms) {
      if (name === "en" && !isLatin(form)) continue;
      const expanded = term.isPrefix
        ? expandPrefix(form, await files.json<string[]>(`${name}/${RUNS_PATH}`))
        : [form];
      for (const units of expanded) found.push(await searchIn[name](files, units));
    }
  }
  return found.reduce(unite, new Map());
}

const searchIn: Record<Searched, (files: Files, units: readonly Unit[]) => Promise<Hits>> = {
  async zh(files, units) {
    const confirm = (id: string) => read(id, units, files);
    const found = await (await files.chinese()).find(phraseOf(units), confirm);
    return new Map(
      found.map(({ id, times, inHeadline }) => [
        id,
        { id, languages: ["zh"], inHeadline, weight: times, words: [], heard: null },
      ]),
    );
  },
  async en(files, units) {
    const results = await (await files.english()).search(englishPhraseQuery(units));
    return new Map(results.map((result) => [result.id, hit(result)]));
  },
};

/** Looks for a run of units in an item's own Chinese text. */
async function read(id: string, units: readonly Unit[], files: Files): Promise<Found | null> {
  const { headline, byline, blocks } = await files.json<ItemText>(itemTextPath(id, "zh-Hans"));
  const count = (texts: readonly string[]) => texts.reduce((sum, text) => sum + timesIn(text, units), 0);
  const inHeadline = count(headlineParts(headline));
  const times = inHeadline + count([byline ?? "", ...blocks.map(([, text]) => text)]);
  return times > 0 ? { id, times, inHeadline: inHeadline > 0 } : null;
}

async function searchSounds({ groups, excluded }: Query, files: Files): Promise<Hits> {
  const [only, ...others] = groups.flat();
  const letters = only && others.length === 0 && excluded.length === 0 ? pinyinQuery(only.text) : null;
  if (letters === null) return new Map();
  const hits = new Map<string, Hit>();
  for (const { id, parts } of await files.json<SoundedHeadline[]>(HEADLINES_PATH)) {
    const heard = parts.map((part) => soundsLike(part, letters)).find((characters) => characters !== null);
    if (heard) hits.set(id, { id, languages: ["zh"], inHeadline: true, weight: 1, words: [], heard });
  }
  return hits;
}

function hit({ id, words }: BundleResult): Hit {
  return { id, languages: ["en"], inHeadline: false, weight: words.length, words, heard: null };
}

function unite(left: Hits, right: Hits): Hits {
  const all = new Map(left);
  for (const [id, found] of right) {
    const known = all.get(id);
    all.set(id, known ? join(known, found) : found);
  }
  return all;
}

function intersect(left: Hits, right: Hits): Hits {
  const both = new Map<string, Hit>();
  for (const [id, one] of left) {
    const other = right.get(id);
    if (other) both.set(id, join(one, other));
  }
  return both;
}

function join(one: Hit, other: Hit): Hit {
  return {
    id: one.id,
    languages: SEARCHED.filter((name) => one.languages.includes(name) || other.languages.includes(name)),
    inHeadline: one.inHeadline || other.inHeadline,
    weight: one.weight + other.weight,
    words: [...new Set([...one.words, ...other.words])].sort((a, b) => a - b),
    heard: one.heard ?? other.heard,
  };
}

function inOrder(hits: Hits): Hit[] {
  return [...hits.values()].sort(
    (a, b) => Number(b.inHeadline) - Number(a.inHeadline) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
}
