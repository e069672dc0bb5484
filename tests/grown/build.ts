import "../site/count-reads.mjs";
import { rm, writeFile } from "node:fs/promises";
import type { Plugin } from "vite";
import { withoutCards } from "../unchecked/without-checks.ts";
import { buildUnreleased } from "../unreleased-site.ts";
import { grownContent } from "./content.ts";

/** Where the rendering of a block begins. */
const RENDER = "const tree = klona(block.tree);";
const counted: typeof globalThis & { blocksRendered?: number } = globalThis;

/** Counts the blocks that pages render. */
const countRenders: Plugin = {
  name: "count-renders",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/src/render/block-html.ts")) return null;
    if (!code.includes(RENDER)) throw new Error(`${id} no longer says ${RENDER}`);
    return code.replace(RENDER, `globalThis.blocksRendered = (globalThis.blocksRendered ?? 0) + 1;${RENDER}`);
  },
};

/**
 * Builds an archive of so many items into the folder that is named: `build.ts <folder> <items>`. Files beside the
 * folder list every file that is read, and give the number of blocks that were rendered.
 */
const [out = "", count = "60"] = process.argv.slice(2);
process.env.READS = `${out}-reads.txt`;
await rm(process.env.READS, { force: true });
const files = await grownContent(Number(count));
await buildUnreleased({ out, files, plugins: [withoutCards, countRenders], isChecked: true });
await writeFile(`${out}-renders.txt`, String(counted.blocksRendered ?? 0));
