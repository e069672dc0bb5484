import type { Archive } from "../archive/archive.ts";
import type { ArchiveRecord, Article } from "../archive/article.ts";
import { newestFirst } from "../archive/newest-first.ts";
import {
  type Diagnostic,
  diagnosticList,
  inReadingOrder,
  placeIn,
  type Report,
} from "../diagnostics/diagnostic.ts";
import { addressesOf } from "./addresses.ts";
import { type ContentFiles, findContent, openContent } from "./files/content-files.ts";
import { itemFolders, recordIn } from "./files/item-folders.ts";
import { type ItemSources, readItem } from "./item.ts";
import { type KeptItems, keepingReader, keptRecord } from "./kept-items.ts";
import { readPages } from "./pages.ts";
import { readArchiveRecord, readRegisters } from "./registers.ts";
import { type CardLine, checkCardGlyphs } from "./rules/card-glyphs.ts";
import { checkItemLinks } from "./rules/former-ids.ts";
import { todayAnywhere } from "./rules/future-date.ts";
import { checkId } from "./rules/id.ts";
import { checkLinks, type ShownLink } from "./rules/links.ts";
import type { CheckedYaml } from "./yaml/read-yaml.ts";

/** The loaded archive and its problems; `archive` is null if there is no `archive.yaml`. */
export interface LoadedContent {
  archive: Archive | null;
  /** In reading order. */
  diagnostics: Diagnostic[];
}

export interface LoadOptions {
  /** The latest valid day, in ISO format. */
  today?: string;
  /** Replaces the text of files, by their path below the folder. */
  edited?: ReadonlyMap<string, string>;
  /** Items that need not be read again if they have not changed, and those read now; not with `edited`. */
  kept?: KeptItems | null;
}

/**
 * Loads and checks a complete content folder; nothing else reads content. An archive with errors among its
 * diagnostics must not be published.
 */
export async function loadContent(
  directory: string,
  { today = todayAnywhere(new Date()), edited = new Map(), kept = null }: LoadOptions = {},
): Promise<LoadedContent> {
  const { diagnostics, report } = diagnosticList();
  const content = openContent(await findContent(directory, edited, report), report);
  const links: ShownLink[] = [];
  const cardLines: CardLine[] = [];
  const record = readArchiveRecord({ content, cardLines }, report);
  const registers = readRegisters({ content, cardLines }, report);
  await checkCardGlyphs(cardLines, report);
  const pages = readPages({ content, links }, report);
  const faulty = filesWithErrors(diagnostics);
  const sources: ItemSources = { content, registers, faulty, today, links };
  const items = readableItems(content, kept, report);
  const read = kept ? keepingReader(kept, sources) : readItem;
  // Items with errors are named by others with good reason.
  const ids = new Set(items.map(({ id }) => id));
  const articles = await readArticles(items, sources, read, report);
  if (record) checkLead(record, ids, report);
  checkItemLinks(articles, ids, report);
  checkLinks(links, addressesOf({ ...registers, pages, articles }), filesWithErrors(diagnostics), report);
  const archive = record && { record: record.value, ...registers, pages, articles };
  return { archive, diagnostics: inReadingOrder(diagnostics) };
}

/** Reads every item; newest first, items of one day by id. */
async function readArticles(
  items: readonly ItemFolder[],
  sources: ItemSources,
  read: typeof readItem,
  report: Report,
): Promise<Article[]> {
  const articles: Article[] = [];
  for (const item of items) {
    const article = await read(item, sources, report);
    if (article) articles.push(article);
  }
  return newestFirst(articles);
}

interface ItemFolder {
  folder: string;
  id: string;
}

/** The items below `articles/`, however deep, that have a record and a unique id. */
function readableItems(content: ContentFiles, kept: KeptItems | null, report: Report): ItemFolder[] {
  const folderOf = new Map<string, string>();
  for (const folder of itemFolders(content, report)) {
    const record = (kept && keptRecord(kept, folder, content)) ?? recordIn(folder, content, report);
    if (!record) continue;
    const id = folder.slice(folder.lastIndexOf("/") + 1);
    const twin = folderOf.get(id);
    if (twin) report(placeIn(record), { id: "id.taken", values: { id, folder: twin } });
    else if (checkId(record, id, report)) folderOf.set(id, folder);
  }
  return Array.from(folderOf, ([id, folder]) => ({ folder, id }));
}

function filesWithErrors(diagnostics: readonly Diagnostic[]): Set<string> {
  return new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ file }) => file));
}

function checkLead(record: CheckedYaml<ArchiveRecord>, ids: ReadonlySet<string>, report: Report): void {
  const { lead } = record.value;
  if (lead !== null && !ids.has(lead))
    report(record.placeOf(["lead"]), { id: "reference.lead", values: { id: lead } });
}
