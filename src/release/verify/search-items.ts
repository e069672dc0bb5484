import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ENTRY_PATH, IDS_IN_FILE, idsPath, type ReleaseEntry } from "../../search/index/entry.ts";
import { SEARCH_FOLDER } from "../../search/search-folder.ts";

/** The entry of the search of a built site. @throws when there is none. */
export async function searchEntry(site: string): Promise<ReleaseEntry> {
  return JSON.parse(await readFile(join(site, SEARCH_FOLDER, ENTRY_PATH), "utf8"));
}

/** The ids of the items that the search of a built site knows, by their numbers. @throws when there is no search. */
export async function searchItems(site: string): Promise<string[]> {
  const { folder } = await searchEntry(site);
  const ids: string[] = [];
  for (let number = 0; ids.length === number * IDS_IN_FILE; number++) {
    const file = join(site, SEARCH_FOLDER, folder, idsPath(number));
    const content = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
      // If the last file is full, there is no further one.
      if (error.code !== "ENOENT") throw error;
      return null;
    });
    if (content === null) break;
    ids.push(...(JSON.parse(content) as string[]));
  }
  return ids;
}
