import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { PackedReader } from "../../search/packed-numbers.ts";
import { ENTRY_PATH, IDS_IN_FILE, idsPath, type ReleaseEntry } from "../../search/release.ts";
import { SEARCH_FOLDER } from "../../search/search-folder.ts";
import { SIGNATURE } from "../../search/signature.ts";

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
    const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      // Where the last file is full, none follows it.
      if (error.code !== "ENOENT") throw error;
      return null;
    });
    if (!content) break;
    const reader = new PackedReader(unpacked(content));
    while (!reader.isAtEnd) ids.push(reader.word());
  }
  return ids;
}

/** What is in a packed file of the search. */
export function unpacked(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(SIGNATURE.length);
}
