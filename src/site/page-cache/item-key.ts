import type { Article } from "../../archive/article.ts";
import { textHistory } from "../text-history.ts";
import { hashOfData, itemHash } from "./inputs.ts";

/**
 * The `cacheKey` of the pages and files of an item: they may be kept while it is the same, together with what they
 * ask for besides. None while editing, where nothing is kept.
 */
export async function itemKey(article: Article): Promise<string | undefined> {
  if (import.meta.env.DEV) return undefined;
  const { extent, items } = await textHistory();
  return hashOfData([itemHash(article), extent, items.get(article.id) ?? []]);
}
