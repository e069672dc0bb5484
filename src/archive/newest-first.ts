import type { Article } from "./article.ts";
import { sortDay } from "./date.ts";

/** Sorts items for lists: newest first, items of one day by id. */
export function newestFirst(articles: readonly Article[]): Article[] {
  return articles
    .map((article) => ({ article, day: sortDay(article.date) }))
    .sort((a, b) => compare(b.day, a.day) || compare(a.article.id, b.article.id))
    .map(({ article }) => article);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
