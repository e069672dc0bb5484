import type { Article } from "../archive/article.ts";
import { type ContentVersion, textHash } from "../archive/content-version.ts";
import { lastChanged } from "../history/text-history.ts";
import { textHistory } from "./text-history.ts";

/** The version of an item's texts, which citations, exports and its page carry. */
export async function contentVersionOf(article: Article): Promise<ContentVersion> {
  const { items } = await textHistory();
  return { hash: textHash(article), changed: lastChanged(items.get(article.id) ?? []) };
}
