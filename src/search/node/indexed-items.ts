import { pathToFileURL } from "node:url";
import { openFiles } from "../files.ts";
import type { Searched } from "../hit.ts";
import { ENTRY_PATH, type ReleaseEntry } from "../index/entry.ts";
import { openIndex } from "../index/open-index.ts";
import { MARKER } from "../index/words.ts";
import { fetchFile } from "./fetch-file.ts";

/** The numbers of the items that Pagefind finds in the index of a search folder. @throws SearchFault */
export async function indexedItems(folder: string): Promise<Record<Searched, number[]>> {
  const files = openFiles(`${pathToFileURL(folder).href}/`, fetchFile);
  const entry = await files.json<ReleaseEntry>(ENTRY_PATH);
  const found: Record<Searched, number[]> = { zh: [], en: [] };
  if (entry.records.length === 0) return found;
  const index = await openIndex(entry, files);
  for (const [number, places] of await index.lookUp(MARKER)) {
    const record = index.records[number];
    if (record) found[record.searched].push(...places.map((place) => record.locate(place).item));
  }
  index.close();
  return found;
}
