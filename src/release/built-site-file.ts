import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { BuiltSite } from "../site/integration/built-site.ts";

/** Passes a built site, with the archive as it was read, to the next process of a build through its folder. */
export async function saveBuiltSite(folder: string, site: BuiltSite): Promise<void> {
  await writeFile(join(folder, FILE), serialize(site));
}

/** The site that `saveBuiltSite` has saved in a folder. */
export async function loadBuiltSite(folder: string): Promise<BuiltSite> {
  return deserialize(await readFile(join(folder, FILE)));
}

const FILE = "built-site";
