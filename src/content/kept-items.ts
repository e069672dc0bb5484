import { createHash } from "node:crypto";
import type { Article } from "../archive/article.ts";
import type { Message, Place, Report } from "../diagnostics/diagnostic.ts";
import type { ContentFiles } from "./files/content-files.ts";
import { textsIn } from "./files/item-folders.ts";
import { type ItemSources, readItem } from "./item.ts";
import type { ShownLink } from "./rules/links.ts";

/** Items as they were last read, as plain data. */
export interface KeptItems {
  /** The hash of the registers and known faults that they were read with. */
  readWith: string;
  byFolder: Map<string, KeptItem>;
}

/** An item as it was last read. */
export interface KeptItem {
  /** The stamps of its files, which change with them; null if a file was too new to be sure. */
  stamps: string | null;
  /** The hash of its files. */
  hash: string;
  /** The path of its record; null if it has none, or two. */
  record: string | null;
  /** The latest valid day at that time. What was valid then is valid on all later days. */
  today: string;
  article: Article | null;
  links: ShownLink[];
  reported: [Place, Message][];
}

/** No items. */
export function noKeptItems(): KeptItems {
  return { readWith: "", byFolder: new Map() };
}

/** The path of the record in a folder that has not changed; null if it has, or if there is something to report of it. */
export function keptRecord({ byFolder }: KeptItems, folder: string, content: ContentFiles): string | null {
  const known = byFolder.get(folder);
  return known?.stamps && known.stamps === content.stampsOf(folder) ? known.record : null;
}

/**
 * A reader of items that takes those that are kept if neither their files nor the registers have changed, and keeps
 * those that it reads. Either way the same is reported and collected.
 */
export function keepingReader(kept: KeptItems, { registers, faulty, today }: ItemSources): typeof readItem {
  const readWith = createHash("sha256")
    .update(JSON.stringify([registers, [...faulty]]))
    .digest("base64url");
  const before = kept.readWith === readWith ? kept.byFolder : new Map<string, KeptItem>();
  Object.assign(kept, { readWith, byFolder: new Map() });
  return async (item, sources, report) => {
    const read = await readAgain(before.get(item.folder));
    kept.byFolder.set(item.folder, read);
    sources.links.push(...read.links);
    for (const [place, message] of read.reported) report(place, message);
    return read.article;

    async function readAgain(known: KeptItem | undefined): Promise<KeptItem> {
      const stamps = sources.content.stampsOf(item.folder);
      const isValid = known && known.today <= today && !known.reported.some(isOfToday);
      if (isValid && stamps !== null && known.stamps === stamps) return known;
      const hash = sources.content.hashOf(item.folder);
      if (isValid && known.hash === hash) return { ...known, stamps };
      const { record, areBothRecords } = textsIn(item.folder, sources.content);
      return {
        ...{ stamps, hash, today },
        record: record && !areBothRecords ? `${item.folder}/${record.file}` : null,
        ...(await readApart(item, sources)),
      };
    }
  };
}

/** True for a problem that a later day may solve. */
function isOfToday([, { id }]: [Place, Message]): boolean {
  return id.startsWith("future-date");
}

async function readApart(
  item: Parameters<typeof readItem>[0],
  sources: ItemSources,
): Promise<Pick<KeptItem, "article" | "links" | "reported">> {
  const [links, reported]: [ShownLink[], [Place, Message][]] = [[], []];
  const report: Report = (place, message) => reported.push([place, message]);
  const article = await readItem(item, { ...sources, links }, report);
  return { article, links, reported };
}
