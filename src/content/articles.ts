import type { Article } from "../archive/article.ts";
import { newestFirst } from "../archive/newest-first.ts";
import { placeIn, type Report } from "../diagnostics/diagnostic.ts";
import type { ContentFiles } from "./files/content-files.ts";
import { itemFolders, recordIn } from "./files/item-folders.ts";
import { type ItemSources, readItem } from "./item.ts";
import { checkId } from "./rules/id.ts";

/** Reads every item below `articles/`, however deep its folder; newest first, items of one day by id. */
export async function readArticles(sources: ItemSources, report: Report): Promise<Article[]> {
  const articles: Article[] = [];
  for (const item of readableItems(sources.content, report)) {
    const article = await readItem(item, sources, report);
    if (article) articles.push(article);
  }
  return newestFirst(articles);
}

/** The items that have a record and a unique id. */
function readableItems(content: ContentFiles, report: Report): { folder: string; id: string }[] {
  const folderOf = new Map<string, string>();
  for (const folder of itemFolders(content, report)) {
    const record = recordIn(folder, content, report);
    if (!record) continue;
    const id = folder.slice(folder.lastIndexOf("/") + 1);
    const twin = folderOf.get(id);
    if (twin) report(placeIn(record), { id: "id.taken", values: { id, folder: twin } });
    else if (checkId(record, id, report)) folderOf.set(id, folder);
  }
  return Array.from(folderOf, ([id, folder]) => ({ folder, id }));
}
