import type { Article } from "../archive/article.ts";
import { sortDay } from "../archive/date.ts";
import type { Report } from "../archive/finding.ts";
import { checkId } from "./check-id.ts";
import { itemFolders, lacksRecord } from "./item-folders.ts";
import { type ItemSources, readItem } from "./read-item.ts";

/** Reads every item below `articles/`, however deep its folder; newest first, items of one day by id. */
export async function readArticles(sources: ItemSources, report: Report): Promise<Article[]> {
  const { content } = sources;
  const articles: Article[] = [];
  const folderOf = new Map<string, string>();
  for (const folder of itemFolders(content, report)) {
    if (lacksRecord(folder, content, report)) continue;
    const id = folder.slice(folder.lastIndexOf("/") + 1);
    const file = `${folder}/zh.md`;
    const twin = folderOf.get(id);
    if (twin) reportTwin(file, id, twin, report);
    if (twin || !checkId(file, id, report)) continue;
    folderOf.set(id, folder);
    const article = await readItem(folder, id, sources, report);
    if (article) articles.push(article);
  }
  return articles.sort((a, b) => compare(sortDay(b.date), sortDay(a.date)) || compare(a.id, b.id));
}

function reportTwin(file: string, id: string, twin: string, report: Report): void {
  report({
    ...{ file, line: 1, column: 1, rule: "id" },
    what: { zh: `编号“${id}”已被 ${twin} 使用`, en: `The id "${id}" is already that of ${twin}` },
    mend: { zh: "请给较新的文件夹改名", en: "Rename the newer of the two folders" },
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
