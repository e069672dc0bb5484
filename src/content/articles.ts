import type { Article } from "../archive/article.ts";
import { newestFirst } from "../archive/newest-first.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { ContentFiles } from "./files/content-files.ts";
import { itemFolders, lacksRecord } from "./files/item-folders.ts";
import { readItemsInThreads } from "./item-threads.ts";
import type { ItemFolder, SharedSources } from "./items.ts";
import type { CardLine } from "./rules/card-glyphs.ts";
import { checkId } from "./rules/id.ts";
import type { ShownLink } from "./rules/links.ts";

/** What items are found in, read from and checked by, and where their links and what cards show are noted down. */
export interface ArticleSources extends SharedSources {
  content: ContentFiles;
  links: ShownLink[];
  cardLines: CardLine[];
}

/** Reads every item below `articles/`, however deep its folder; newest first, items of one day by id. */
export async function readArticles(
  { content, links, cardLines, ...sources }: ArticleSources,
  report: Report,
): Promise<Article[]> {
  const read = await readItemsInThreads(readableItems(content, report), sources);
  for (const fault of read.faults) report(fault);
  links.push(...read.links);
  cardLines.push(...read.cardLines);
  return newestFirst(read.articles);
}

/** The items that have a record and an id of their own. */
function readableItems(content: ContentFiles, report: Report): ItemFolder[] {
  const items: ItemFolder[] = [];
  const folderOf = new Map<string, string>();
  for (const folder of itemFolders(content, report)) {
    if (lacksRecord(folder, content, report)) continue;
    const id = folder.slice(folder.lastIndexOf("/") + 1);
    const file = `${folder}/zh.md`;
    const twin = folderOf.get(id);
    if (twin) reportTwin(file, id, twin, report);
    if (twin || !checkId(file, id, report)) continue;
    folderOf.set(id, folder);
    items.push({ folder, id });
  }
  return items;
}

function reportTwin(file: string, id: string, twin: string, report: Report): void {
  report({
    ...{ file, line: 1, column: 1, rule: "id" },
    what: { zh: `编号“${id}”已被 ${twin} 使用`, en: `The id "${id}" is already that of ${twin}` },
    mend: { zh: "请给较新的文件夹改名", en: "Rename the newer of the two folders" },
  });
}
