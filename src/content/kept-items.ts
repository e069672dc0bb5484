import type { Article } from "../archive/article.ts";
import type { Message, Place, Report } from "../diagnostics/diagnostic.ts";
import { type ItemSources, readItem } from "./item.ts";
import type { CardLine } from "./rules/card-glyphs.ts";
import type { ShownLink } from "./rules/links.ts";

/** Items as they were last read, for a process that reads the content again after each change. */
export interface KeptItems {
  /** The registers, known faults and day that they were read with. */
  readWith: string;
  byFolder: Map<string, KeptItem>;
}

interface KeptItem {
  /** The stamps of its files. */
  files: string;
  article: Article | null;
  links: ShownLink[];
  cardLines: CardLine[];
  reported: [Place, Message][];
}

/** No items. */
export function noKeptItems(): KeptItems {
  return { readWith: "", byFolder: new Map() };
}

/**
 * A reader of items that takes those that are kept if neither their files nor the registers have changed. Either way
 * the same is reported and collected.
 */
export function keepingReader(kept: KeptItems, { registers, faulty, today }: ItemSources): typeof readItem {
  const readWith = JSON.stringify([registers, [...faulty], today]);
  if (kept.readWith !== readWith) Object.assign(kept, { ...noKeptItems(), readWith });
  return async (item, sources, report) => {
    const files = sources.content.stampOf(item.folder);
    const known = kept.byFolder.get(item.folder);
    const read = known?.files === files ? known : { files, ...(await readApart(item, sources)) };
    kept.byFolder.set(item.folder, read);
    sources.links.push(...read.links);
    sources.cardLines.push(...read.cardLines);
    for (const [place, message] of read.reported) report(place, message);
    return read.article;
  };
}

async function readApart(
  item: Parameters<typeof readItem>[0],
  sources: ItemSources,
): Promise<Omit<KeptItem, "files">> {
  const [links, cardLines, reported]: [ShownLink[], CardLine[], [Place, Message][]] = [[], [], []];
  const report: Report = (place, message) => reported.push([place, message]);
  const article = await readItem(item, { ...sources, links, cardLines }, report);
  return { article, links, cardLines, reported };
}
