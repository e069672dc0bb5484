import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openPageCache } from "../../../src/site/page-cache/page-cache.ts";
import {
  isInShard,
  joinedCaches,
  openParts,
  PART_PAGES,
  writePartRecord,
} from "../../../src/site/page-cache/parts.ts";

const FROM = { program: "program", content: "content" };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-parts-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

async function part(number: number, of: number, made: Partial<typeof FROM> = {}): Promise<string> {
  const own = join(folder, `${number}-of-${of}`);
  await mkdir(own, { recursive: true });
  await writePartRecord(own, { number, of, ...FROM, ...made });
  return own;
}

const page = (path: string, text: string) => ({
  path,
  key: "k",
  reads: {},
  inline: null,
  body: Buffer.from(text),
});

test("each item is in exactly one shard", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (key, of) => {
      const own = Array.from({ length: of }, (_, index) => index + 1).filter((number) =>
        isInShard(key, { number, of }),
      );
      expect(own).toHaveLength(1);
    }),
  );
});

test("a site takes the pages of its parts, and others from its own cache", async () => {
  const folders = [await part(1, 2), await part(2, 2)];
  openPageCache(join(folders[1] ?? "", PART_PAGES), "program").write(page("a", "of a part"));
  const own = openPageCache(join(folder, "own"), "program");
  own.write(page("b", "own"));
  const joined = joinedCaches(await openParts(folders, FROM), own);
  expect(["a", "b", "c"].map((path) => joined.read(path)?.body.toString())).toEqual([
    "of a part",
    "own",
    undefined,
  ]);
});

test("parts in any order make a site, and none of no parts", async () => {
  expect(await openParts([await part(2, 2), await part(1, 2)], FROM)).toHaveLength(2);
  expect(await openParts([], FROM)).toEqual([]);
});

test.each([
  ["one is missing", () => [part(1, 3), part(3, 3)], "不齐"],
  ["one is there twice", () => [part(1, 2), part(1, 2)], "不齐"],
  ["they are of different divisions", () => [part(1, 2), part(2, 3)], "不齐"],
  ["one was made by another program", () => [part(1, 2), part(2, 2, { program: "old" })], "another version"],
  ["one was made from other content", () => [part(1, 2, { content: "old" }), part(2, 2)], "other content"],
  ["a folder is no part", async () => [folder], "is no part"],
])("parts are refused if %s", async (_, folders, message) => {
  await expect(openParts(await Promise.all(await folders()), FROM)).rejects.toThrow(message);
});
