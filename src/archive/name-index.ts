import { type AlignedRow, align } from "./alignment.ts";
import { type Article, type Block, type Edition, headlineParts } from "./article.ts";
import { type ListPage, weighedPages } from "./list-pages.ts";
import { type Mention, mentionsIn } from "./name-mentions.ts";
import { newestFirst } from "./newest-first.ts";
import type { VocabularyEntry } from "./vocabulary.ts";

/** A part of an item in both languages: its headline, or paired blocks. Either side may be empty. */
export interface Passage {
  article: Article;
  /** The address of the part; null for the headline. */
  block: string | null;
  zh: PassageText[];
  en: PassageText[];
}

/** A text of a passage with the names it mentions. */
export interface PassageText {
  /** The block's first id; null for the headline. */
  id: string | null;
  text: string;
  mentions: Mention[];
}

/** How often a name of the vocabulary was translated in one way; null where the other side has none of its forms. */
export interface Rendering {
  zh: string | null;
  en: string | null;
  count: number;
}

/** The mentions of a name in the archive's texts. */
export interface NameRecord {
  /** Where it is mentioned, in either language: newest items first, each from its beginning. */
  passages: readonly Passage[];
  /** Number of items that these are from. */
  items: number;
  /** Mentions in each language. */
  counts: { zh: number; en: number };
  /** The most frequent first. */
  renderings: Rendering[];
  /** Mentions in passages that have only one language. */
  unpaired: number;
  /** Other names in the same passages, with the number of these, the most frequent first. */
  beside: { entry: VocabularyEntry; count: number }[];
}

/** Passages of one page, which are fewer where they are long. */
const PASSAGES_ON_PAGE = 50;
/** Bytes of a page's passages: with their markup, its head and foot it stays below 100 KB. */
const BYTES_ON_PAGE = 60_000;
/** Bytes of a passage's markup. */
const MARKUP = 500;

const indexes = new WeakMap<readonly Article[], Map<string, Passage[]>>();

/** The passages that mention each name, by its id. All items are read once, whatever the number of names. */
export function passagesByName(
  articles: readonly Article[],
  vocabulary: readonly VocabularyEntry[],
): Map<string, Passage[]> {
  const known = indexes.get(articles);
  if (known) return known;
  const index = new Map<string, Passage[]>();
  for (const passage of newestFirst(articles).flatMap((article) => passagesOf(article, vocabulary)))
    for (const id of namesOf(passage)) {
      const own = index.get(id);
      if (own) own.push(passage);
      else index.set(id, [passage]);
    }
  indexes.set(articles, index);
  return index;
}

/** The passages of a name in pages. */
export function namePages(passages: readonly Passage[]): ListPage<Passage>[] {
  return weighedPages(passages, { size: PASSAGES_ON_PAGE, weight: BYTES_ON_PAGE, weigh: bytesOf });
}

/** The facts about a name in the passages that mention it. */
export function nameRecord(entry: VocabularyEntry, passages: readonly Passage[]): NameRecord {
  const forms = passages.map(({ zh, en }) => ({
    zh: formsIn(zh, entry),
    en: formsIn(en, entry),
    isPaired: zh.length > 0 && en.length > 0,
  }));
  const unpaired = forms.filter(({ isPaired }) => !isPaired);
  return {
    passages,
    items: new Set(passages.map(({ article }) => article.id)).size,
    counts: {
      zh: forms.reduce((sum, { zh }) => sum + zh.length, 0),
      en: forms.reduce((sum, { en }) => sum + en.length, 0),
    },
    renderings: renderingsOf(forms.filter(({ isPaired }) => isPaired)),
    unpaired: unpaired.reduce((sum, { zh, en }) => sum + zh.length + en.length, 0),
    beside: besides(entry, passages),
  };
}

function passagesOf(article: Article, vocabulary: readonly VocabularyEntry[]): Passage[] {
  const { record, translated } = article;
  const textOf = (edition: Edition) => (id: string | null, text: string) => ({
    id,
    text,
    mentions: mentionsIn(text, edition.language, vocabulary),
  });
  const headline = (edition: Edition | null) =>
    edition ? [textOf(edition)(null, headlineParts(edition.headline).join(" "))] : [];
  const blocks = (edition: Edition | null, own: readonly Block[]) =>
    edition ? own.map(({ ids, text }) => textOf(edition)(ids[0] ?? null, text)) : [];
  const passage = (block: string | null, own: PassageText[], other: PassageText[]): Passage => ({
    article,
    block,
    ...(record.language === "en" ? { zh: other, en: own } : { zh: own, en: other }),
  });
  return [
    passage(null, headline(record), headline(translated)),
    ...align(record.blocks, translated?.blocks ?? []).map((row: AlignedRow) =>
      passage(
        [...row.record, ...row.translated][0]?.ids[0] ?? null,
        blocks(record, row.record),
        blocks(translated, row.translated),
      ),
    ),
  ];
}

function namesOf({ zh, en }: Passage): Set<string> {
  return new Set([...zh, ...en].flatMap(({ mentions }) => mentions.map(({ entry }) => entry.id)));
}

function bytesOf({ zh, en }: Passage): number {
  return [...zh, ...en].reduce((sum, { text }) => sum + Buffer.byteLength(text), MARKUP);
}

function formsIn(texts: readonly PassageText[], { id }: VocabularyEntry): string[] {
  return texts.flatMap(({ text, mentions }) =>
    mentions.filter(({ entry }) => entry.id === id).map(({ start, end }) => text.slice(start, end)),
  );
}

/** Pairs the mentions of each passage in their order; what is left over has no counterpart. */
function renderingsOf(forms: readonly { zh: string[]; en: string[] }[]): Rendering[] {
  const counts = new Map<string, Rendering>();
  for (const { zh, en } of forms)
    for (let at = 0; at < Math.max(zh.length, en.length); at++) {
      const pair = { zh: zh[at] ?? null, en: en[at] ?? null };
      const key = JSON.stringify([pair.zh, pair.en?.toLowerCase()]);
      const counted = counts.get(key) ?? { ...pair, count: 0 };
      counted.count++;
      counts.set(key, counted);
    }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function besides(name: VocabularyEntry, passages: readonly Passage[]): NameRecord["beside"] {
  const counts = new Map<VocabularyEntry, number>();
  for (const { zh, en } of passages) {
    const entries = new Set([...zh, ...en].flatMap(({ mentions }) => mentions.map(({ entry }) => entry)));
    for (const entry of entries) if (entry.id !== name.id) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return Array.from(counts, ([entry, count]) => ({ entry, count })).sort((a, b) => b.count - a.count);
}
