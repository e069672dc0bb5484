import { createHash } from "node:crypto";
import type { Archive } from "../../archive/archive.ts";
import type { Article } from "../../archive/article.ts";
import { correctingItems } from "../../archive/corrections.ts";
import { officialForms } from "../../archive/traditional-forms.ts";
import type { VocabularyEntry } from "../../archive/vocabulary.ts";

/** An archive with its entries and items by what pages ask for. */
interface Sources extends Archive {
  names: ReadonlyMap<string, VocabularyEntry>;
  items: ReadonlyMap<string, Article>;
  /** The items that correct an item, by its id. */
  correcting: ReadonlyMap<string, readonly Article[]>;
}

/** The inputs of pages besides their own item, by name; `name:x`, `item:x` and `correcting:x` are of one entry or item. */
const INPUTS: Record<string, (sources: Sources, id: string) => unknown> = {
  record: ({ record }) => record,
  newspapers: ({ newspapers }) => newspapers,
  topics: ({ topics, articles }) => {
    const used = new Set(articles.flatMap((article) => article.topics));
    return topics.filter(({ id }) => used.has(id));
  },
  vocabulary: ({ vocabulary }) => vocabulary,
  forms: ({ vocabulary }) => officialForms(vocabulary),
  pages: ({ pages }) => pages,
  articles: ({ articles }) => articles,
  name: ({ names }, id) => names.get(id),
  item: ({ items }, id) => items.get(id),
  correcting: ({ correcting }, id) => correcting.get(id),
};

/** Returns the hash of each input of an archive by its name, computed at most once. @throws Error for an unknown name. */
export function inputHashes(archive: Archive): (input: string) => string {
  const sources: Sources = {
    ...archive,
    names: new Map(archive.vocabulary.map((entry) => [entry.id, entry])),
    items: new Map(archive.articles.map((article) => [article.id, article])),
    correcting: correctingItems(archive.articles),
  };
  const known = new Map<string, string>();
  return (input) => {
    const hash = known.get(input) ?? hashOfInput(sources, input);
    known.set(input, hash);
    return hash;
  };
}

function hashOfInput(sources: Sources, input: string): string {
  const [name = "", id = ""] = input.split(":");
  const readInput = INPUTS[name];
  if (!readInput) throw new Error(`pages have no input ${input}`);
  return hashOfData(readInput(sources, id) ?? null);
}

/** The SHA-256 of data as JSON, with some values replaced as by `JSON.stringify`. */
export function hashOfData(data: unknown, replace?: (name: string, value: unknown) => unknown): string {
  return createHash("sha256").update(JSON.stringify(data, replace)).digest("base64url");
}

const itemHashes = new WeakMap<Article, string>();

/** The hash of an item, computed once. */
export function itemHash(article: Article): string {
  const hash = itemHashes.get(article) ?? hashOfData(article);
  itemHashes.set(article, hash);
  return hash;
}
