import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { digestOf, MANIFEST } from "../../src/release/verify/manifest.ts";
import { grownContent } from "../grown/content.ts";
import { buildWhole } from "./build-process.ts";

const PROJECT = join(import.meta.dirname, "../..");

/**
 * Builds an archive of so many items whole, and of parts that are built one by one. Prints both digests; true if all
 * bytes of the two sites are the same, those of the index too.
 */
export async function testShards(items: number, shards: number): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-shards-"));
  const content = join(folder, "content");
  const build = (out: string, ...words: string[]) =>
    buildWhole(["--content", content, "--out", join(folder, out), "--no-cache", ...words], {
      project: PROJECT,
    });
  try {
    for (const [path, text] of Object.entries(await grownContent(items))) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), text);
    }
    const parts = Array.from({ length: shards }, (_, index) => `part-${index + 1}`);
    for (const [index, part] of parts.entries()) await build(part, "--shard", `${index + 1}/${shards}`);
    await build("merged", "--merge", ...parts.map((part) => join(folder, part)));
    await build("whole");
    const [merged, whole] = [
      await digestOf(join(folder, "merged", MANIFEST)),
      await digestOf(join(folder, "whole", MANIFEST)),
    ];
    console.log(`merged ${merged}\nwhole  ${whole}`);
    return merged === whole;
  } finally {
    await rm(folder, { recursive: true });
  }
}
