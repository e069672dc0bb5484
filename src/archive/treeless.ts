import type { Archive } from "./archive.ts";
import type { Block } from "./article.ts";
import { mapBlocks } from "./map-blocks.ts";

/**
 * An archive as it is sent to another process or thread: plain data, without the trees of its items' blocks. They are
 * half of it, and only pages are made from them.
 */
export function withoutTrees(archive: Archive): Archive {
  return withBlocks(archive, ({ tree: _, ...block }) => block as Block);
}

/** An archive that was sent so. The trees of its items' blocks throw when they are read. */
export function withMissingTrees(archive: Archive): Archive {
  return withBlocks(archive, (block) => Object.assign(block, { tree: MISSING }));
}

const MISSING: Block["tree"] = {
  type: "root",
  get children(): never {
    throw new Error("only the process that makes the pages has the trees of blocks");
  },
};

/** An archive with other blocks in the texts of its items. */
function withBlocks(archive: Archive, change: (block: Block) => Block): Archive {
  return { ...archive, articles: archive.articles.map((article) => mapBlocks(article, change)) };
}
