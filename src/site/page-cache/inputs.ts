import { createHash } from "node:crypto";
import type { Archive } from "../../archive/archive.ts";
import type { Article } from "../../archive/article.ts";
import { officialForms } from "../../archive/traditional-forms.ts";

/** The inputs of pages besides their own item, by name; `name:x`, `item:x` and `correcting:x` are of one entry or item. */
const INPUTS: Record<string, (archive: Archive, id: string) => unknown> = {
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
  name: ({ vocabulary }, id) => vocabulary.find((entry) => entry.id === id),
  item: ({ articles }, id) => articles.find((article) => article.id === id),
  correcting: ({ articles }, id) => articles.filter(({ corrects }) => corrects.includes(id)),
};

/** Returns the hash of each input of an archive by its name, computed at most once. @throws Error for an unknown name. */
export function inputHashes(archive: Archive): (input: string) => string {
  const known = new Map<string, string>();
  return (input) => {
    const hash = known.get(input) ?? hashOfInput(archive, input);
    known.set(input, hash);
    return hash;
  };
}

function hashOfInput(archive: Archive, input: string): string {
  const [name = "", id = ""] = input.split(":");
  const readInput = INPUTS[name];
  if (!readInput) throw new Error(`pages have no input ${input}`);
  return hashOfData(readInput(archive, id) ?? null);
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
