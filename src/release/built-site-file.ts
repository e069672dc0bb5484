import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Archive } from "../archive/archive.ts";
import type { Block } from "../archive/article.ts";
import { mapBlocks } from "../archive/map-blocks.ts";
import type { BuiltSite } from "../site/integration/built-site.ts";

/**
 * Passes a built site, with the archive as it was read, to the next process of a build through its folder. The trees of
 * the items' blocks are left out: they are half of an archive, and only pages are made from them.
 */
export async function saveBuiltSite(folder: string, site: BuiltSite): Promise<void> {
  const archive = withBlocks(site.archive, ({ tree: _, ...block }) => block as Block);
  await writeFile(join(folder, FILE), serialize({ ...site, archive }));
}

/** The site that `saveBuiltSite` has saved in a folder. The trees of its items' blocks throw when they are read. */
export async function loadBuiltSite(folder: string): Promise<BuiltSite> {
  const site: BuiltSite = deserialize(await readFile(join(folder, FILE)));
  return { ...site, archive: withBlocks(site.archive, (block) => Object.assign(block, { tree: LEFT_OUT })) };
}

const FILE = "built-site";

const LEFT_OUT: Block["tree"] = {
  type: "root",
  get children(): never {
    throw new Error("only the process that makes the pages has the trees of blocks");
  },
};

/** An archive with other blocks in the texts of its items. */
function withBlocks(archive: Archive, change: (block: Block) => Block): Archive {
  return { ...archive, articles: archive.articles.map((article) => mapBlocks(article, change)) };
}
