import type { Article, Edition } from "../archive/article.ts";
import { articlePath, itemPath } from "../archive/routes.ts";
import { editionOf } from "../render/editions.ts";
import type { Language } from "../text/language.ts";

/** How an item stands in the lists of a language. */
export interface StoryIn {
  edition: Edition;
  path: string;
  /** The edition's language where it is not the list's own. */
  lang: Language | undefined;
}

/** An item's edition in a language; without one, its Chinese, on the page that says so. */
export function storyIn(article: Article, language: Language): StoryIn {
  const edition = editionOf(article, language);
  if (edition) return { edition, path: articlePath(language, article.id), lang: undefined };
  return { edition: article.record, path: itemPath(article.id), lang: article.record.language };
}
