import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { withMissingTrees, withoutTrees } from "../archive/treeless.ts";
import type { BuiltSite } from "../site/integration/built-site.ts";

/** Passes a built site, with the archive as it was read, to the next process of a build through its folder. */
export async function saveBuiltSite(folder: string, site: BuiltSite): Promise<void> {
  await writeFile(join(folder, FILE), serialize({ ...site, archive: withoutTrees(site.archive) }));
}

/** The site that `saveBuiltSite` has saved in a folder. The trees of its items' blocks throw when they are read. */
export async function loadBuiltSite(folder: string): Promise<BuiltSite> {
  const site: BuiltSite = deserialize(await readFile(join(folder, FILE)));
  return { ...site, archive: withMissingTrees(site.archive) };
}

const FILE = "built-site";
