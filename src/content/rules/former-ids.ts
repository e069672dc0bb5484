import type { Article } from "../../archive/article.ts";
import { itemFile } from "../../archive/item-texts.ts";
import { placeIn, type Report } from "../../diagnostics/diagnostic.ts";

/** No former id is in use, and what an item corrects is an item; `ids` are those of all items. */
export function checkItemLinks(articles: readonly Article[], ids: ReadonlySet<string>, report: Report): void {
  const former = new Map<string, string>();
  for (const article of articles) {
    const place = placeIn(recordPath(article), 2);
    for (const id of article.formerly) {
      const owner = ids.has(id) ? id : former.get(id);
      if (owner !== undefined) report(place, { id: "former-id.taken", values: { id, owner } });
      former.set(id, article.id);
    }
    for (const id of article.corrects)
      if (!ids.has(id) || id === article.id) report(place, { id: "reference.item", values: { id } });
  }
}

/** An item that was renamed, and the id that it had. */
export interface RenamedItem {
  former: string;
  id: string;
}

/** A renamed item says what it was called, so that its old address leads to it. */
export function checkRenamed(
  renamed: readonly RenamedItem[],
  articles: readonly Article[],
  report: Report,
): void {
  const ids = new Set(articles.map(({ id }) => id));
  for (const { former, id } of renamed) {
    const article = articles.find((one) => one.id === id);
    if (article && !ids.has(former) && !article.formerly.includes(former))
      report(placeIn(recordPath(article), 2), { id: "former-id", values: { former } });
  }
}

function recordPath({ folder, record }: Article): string {
  return `${folder}/${itemFile(record.language)}`;
}
