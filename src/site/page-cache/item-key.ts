import type { Article } from "../../archive/article.ts";
import { sharedArchive } from "../integration/shared-archive.ts";
import { textHistory } from "../text-history.ts";
import { hashOfData, itemHash } from "./inputs.ts";

const keys = new WeakMap<Article, Promise<string>>();

/**
 * The `cacheKey` of the pages and files of an item: they may be kept while it is the same, together with what they
 * ask for besides. None while editing, where nothing is kept.
 */
export async function itemKey(article: Article): Promise<string | undefined> {
  if (import.meta.env.DEV) return undefined;
  const key = keys.get(article) ?? keyOf(article);
  keys.set(article, key);
  return key;
}

async function keyOf(article: Article): Promise<string> {
  const { extent, items } = await textHistory();
  return hashOfData([itemHash(article), extent, items.get(article.id) ?? []]);
}

/**
 * Returns the `cacheKey` of a list by all that it shows, in which each item counts by its own key. None while editing.
 */
export async function listKeys(): Promise<(shown: unknown) => string | undefined> {
  if (import.meta.env.DEV) return () => undefined;
  const items = sharedArchive().articles.map(async (article) => [article, await itemKey(article)] as const);
  const keys = new Map<unknown, string | undefined>(await Promise.all(items));
  return (shown) => hashOfData(shown, (_, value) => keys.get(value) ?? value);
}
