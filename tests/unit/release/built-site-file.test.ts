import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import type { Block } from "../../../src/archive/article.ts";
import { loadBuiltSite, saveBuiltSite } from "../../../src/release/built-site-file.ts";
import { ARCHIVE, FIXTURES } from "../fixtures-archive.ts";

test("the next process gets the archive as it was read, without the trees of its blocks", async () => {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-built-site-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const site = {
    folder: "dist",
    content: FIXTURES,
    archive: ARCHIVE,
    base: "/",
    site: "https://port.example/",
    inline: { scripts: ["sha256-a"], styles: [] },
  };
  await saveBuiltSite(folder, site);
  const loaded = await loadBuiltSite(folder);
  const blocks = blocksOf(loaded.archive);
  expect(blocks.length).toBeGreaterThan(0);
  for (const { tree } of blocks) expect(() => tree.children).toThrow("trees");
  for (const [index, block] of blocks.entries()) block.tree = blocksOf(ARCHIVE)[index]?.tree ?? block.tree;
  expect(loaded).toStrictEqual(site);
});

function blocksOf({ articles }: Archive): Block[] {
  return articles.flatMap(({ record, translated }) => [...record.blocks, ...(translated?.blocks ?? [])]);
}
