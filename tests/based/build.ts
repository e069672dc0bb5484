import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { buildRelease } from "../../src/release/build-release.ts";

/**
 * Builds the archive of the fixtures under a base path, after a Chinese text has changed: `build.ts <content> <site>`
 * with the folders for the changed content and for the site.
 */
const [content = "", out = ""] = process.argv.slice(2).map((folder) => resolve(folder));

const PLAN = "articles/2021/harbour-plan";

async function change(file: string, ...changes: [before: string, after: string][]): Promise<void> {
  const path = join(content, PLAN, file);
  const text = await readFile(path, "utf8");
  const changed = changes.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`${file} no longer has ${before}`);
    return text.replace(before, after);
  }, text);
  await writeFile(path, changed);
}

await rm(content, { recursive: true, force: true });
await cp(join(import.meta.dirname, "../fixtures/archive"), content, { recursive: true });
// A word of the second paragraph changes, and of the first only the punctuation.
await change(
  "zh.md",
  ["据了解，", "据悉,"],
  ["（以下简称《意见》），《意见》共", "（以下简称《意见》）。《意见》共"],
  ["source: {", "editorNote: 试验\nsource: {"],
);
await change("source.txt", ["据了解", "据悉"], ["以下简称《意见》),《意见》", "以下简称《意见》)。《意见》"]);
const isBuilt = await buildRelease({
  content,
  out,
  base: "/archive/",
  site: "https://based.example/",
  purge: true,
  compress: true,
  ...{ itemCache: null, pageCache: null },
  shard: null,
  parts: [],
});
process.exitCode = isBuilt ? 0 : 1;
