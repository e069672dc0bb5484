import type { Article } from "../archive/article.ts";
import type { Fault } from "../diagnostics/diagnostic.ts";
import { type ContentSource, openContent } from "./files/content-files.ts";
import { readItem } from "./item.ts";
import type { Registers } from "./registers.ts";
import type { CardLine } from "./rules/card-glyphs.ts";
import type { ShownLink } from "./rules/links.ts";

/** The folder of an item, and the id that its name is. */
export interface ItemFolder {
  folder: string;
  id: string;
}

/** What all items are read from and checked by; a thread can be given it. */
export interface SharedSources {
  source: ContentSource;
  registers: Registers;
  /** The files with errors among all that was read before. */
  faulty: ReadonlySet<string>;
  /** The ISO day after which no date can be. */
  today: string;
}

/** The items that could be read, what is wrong with them, their links within the archive, and what social cards show. */
export interface ItemsRead {
  articles: Article[];
  faults: Fault[];
  links: ShownLink[];
  cardLines: CardLine[];
}

/** Reads items one after the other. */
export async function readItems(
  items: readonly ItemFolder[],
  { source, registers, faulty, today }: SharedSources,
): Promise<ItemsRead> {
  const read: ItemsRead = { articles: [], faults: [], links: [], cardLines: [] };
  const report = (fault: Fault) => read.faults.push(fault);
  const content = openContent(source, report);
  for (const { folder, id } of items) {
    const { links, cardLines } = read;
    const sources = { content, registers, faulty, today, links, cardLines };
    const article = await readItem(folder, id, sources, report);
    if (article) read.articles.push(article);
  }
  return read;
}
