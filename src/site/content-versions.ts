import type { Article } from "../archive/article.ts";
import { type ContentVersion, textHash } from "../archive/content-version.ts";
import { lastChanges } from "../history/last-changes.ts";

let kept: Promise<Map<string, string>> | null = null;

/** The version of an item's texts, which citations, exports and its page carry. */
export async function contentVersionOf(article: Article): Promise<ContentVersion> {
  const known = import.meta.env.DEV ? null : kept;
  kept = known ?? lastChanges(import.meta.env.CONTENT_FOLDER);
  return { hash: textHash(article), changed: (await kept).get(article.id) ?? null };
}
