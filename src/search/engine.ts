import type { Fetch } from "./checked-fetch.ts";
import { englishPhraseQuery } from "./english.ts";
import { type Bundle, type BundleResult, openBundle } from "./pagefind-bundle.ts";
import { phraseQuery } from "./pairs.ts";
import { isLatin, type Term } from "./query.ts";
import type { Unit } from "./text.ts";

/** The two texts an item is searched in. */
export const SEARCHED = ["zh", "en"] as const;

export type Searched = (typeof SEARCHED)[number];

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
}

/** A search over the Chinese and the English of all items, with one answer by item. */
export interface Engine {
  /** Items in which every term occurs, in one language or the other; headline hits first, then by weight. */
  search(terms: readonly Term[], languages?: readonly Searched[]): Promise<Hit[]>;
}

/** The engine over the search folder (an absolute URL ending in `/`); its bundles open at first need. */
export function createEngine(folder: string, bundles: readonly Searched[], fetchFile: Fetch): Engine {
  const open = new Map<Searched, Promise<Bundle>>();
  const bundle = (name: Searched) => {
    const opened = open.get(name) ?? openBundle(`${folder}${name}/`, fetchFile);
    open.set(name, opened);
    return opened;
  };
  return {
    async search(terms, languages = SEARCHED) {
      const asked = bundles.filter((name) => languages.includes(name));
      const perTerm = await Promise.all(terms.map((term) => searchTerm(term, asked, bundle)));
      return inOrder(perTerm.reduce(intersect, perTerm[0] ?? new Map()));
    },
  };
}

type Hits = ReadonlyMap<string, Hit>;

async function searchTerm(
  { forms }: Term,
  asked: readonly Searched[],
  bundle: (name: Searched) => Promise<Bundle>,
): Promise<Hits> {
  const hits = new Map<string, Hit>();
  const add = (found: Hit) => {
    const known = hits.get(found.id);
    hits.set(found.id, known ? join(known, found) : found);
  };
  for (const units of forms) {
    if (asked.includes("zh")) for (const found of await searchChinese(await bundle("zh"), units)) add(found);
    if (!asked.includes("en") || !isLatin(units)) continue;
    for (const result of await (await bundle("en")).search(englishPhraseQuery(units))) add(hit(result, "en"));
  }
  return hits;
}

async function searchChinese(bundle: Bundle, units: readonly Unit[]): Promise<Hit[]> {
  const anywhere = await bundle.search(phraseQuery(units, "anywhere"));
  const headlines = anywhere.length > 0 ? await bundle.search(phraseQuery(units, "headline")) : [];
  const inHeadline = new Set(headlines.map(({ id }) => id));
  return anywhere.map((result) => ({ ...hit(result, "zh"), inHeadline: inHeadline.has(result.id) }));
}

function hit({ id, words }: BundleResult, language: Searched): Hit {
  return {
    id,
    languages: [language],
    inHeadline: false,
    weight: words.length,
    words: language === "en" ? words : [],
  };
}

function intersect(left: Hits, right: Hits): Hits {
  if (left === right) return left;
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
  };
}

function inOrder(hits: Hits): Hit[] {
  return [...hits.values()].sort(
    (a, b) => Number(b.inHeadline) - Number(a.inHeadline) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
}
