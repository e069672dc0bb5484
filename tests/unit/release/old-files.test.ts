import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { keepOldFiles } from "../../../src/release/steps/old-files.ts";
import { writeManifest } from "../../../src/release/verify/manifest.ts";

const ENTRY = "search-data/entry.json";
const IDS = "search-data/ids0/ids/0.json";
const MONDAY = new Date("2026-11-02T12:00:00Z");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-old-files-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

/** Makes a release of the given files, whose items are `ids`, after a former one; it is kept by its name. */
async function release(
  name: string,
  former: string,
  made: { files: string[]; ids?: string[]; now?: Date; purge?: boolean },
): Promise<string[]> {
  const { files, ids = ["harbour"], now = MONDAY, purge = false } = made;
  const site = join(folder, name);
  const content: [string, string | Uint8Array][] = [
    [ENTRY, JSON.stringify({ folder: "ids0" })],
    [IDS, JSON.stringify(ids)],
    ...files.map((path): [string, string] => [path, name]),
  ];
  for (const [path, text] of content) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  }
  const archive = { articles: ids.map((id) => ({ id })) } as Archive;
  const places = {
    folder: site,
    former: join(folder, former),
    base: "/",
    site: "https://x.example/",
    inline: { scripts: [], styles: [] },
  };
  await keepOldFiles({ ...places, content: "", archive, purge, compress: false, pageCache: null }, now);
  await writeManifest(site);
  const there = await readdir(site, { recursive: true, withFileTypes: true });
  return there
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1))
    .filter((path) => !["manifest-sha256.txt", ENTRY, IDS].includes(path))
    .sort();
}

const daysLater = (days: number) => new Date(MONDAY.getTime() + days * 24 * 60 * 60 * 1000);
const OLD = [
  "_astro/worker-a.js",
  "search-data/0123456789ab/zh/0.words",
  "search-data/0123456789ab/en/index/en_1.pf_index",
];
const NEW = [
  "_astro/worker-b.js",
  "search-data/ba9876543210/zh/0.words",
  "search-data/ba9876543210/en/index/en_2.pf_index",
];

describe("after a new release", () => {
  test("scripts and index of the former are there, but not its pages", async () => {
    await release("one", "none", { files: [...OLD, "zh/index.html", "zh/gone.html"] });
    const files = await release("two", "one", { files: [...NEW, "zh/index.html"] });
    expect(files).toEqual([...OLD, ...NEW, "kept-files.json", "zh/index.html"].sort());
    expect(await readFile(join(folder, "two/_astro/worker-a.js"), "utf8")).toBe("one");
  });

  test("they stay for seven days from the release that replaced them, however many follow", async () => {
    await release("one", "none", { files: OLD });
    await release("two", "one", { files: NEW });
    const third = await release("three", "two", { files: NEW, now: daysLater(6.9) });
    expect(third).toEqual([...OLD, ...NEW, "kept-files.json"].sort());
    expect(await release("four", "three", { files: NEW, now: daysLater(7) })).toEqual([...NEW].sort());
  });

  test("the same release again has nothing beside it", async () => {
    await release("one", "none", { files: OLD });
    expect(await release("two", "one", { files: OLD })).toEqual([...OLD].sort());
  });

  test("none of them is kept when asked, or when an item was withdrawn", async () => {
    await release("one", "none", { files: OLD, ids: ["harbour", "withdrawn"] });
    const files = NEW;
    const ids = ["harbour", "withdrawn"];
    expect(await release("two", "one", { files, ids, purge: true })).toEqual([...NEW].sort());
    expect(await release("three", "one", { files, ids: ["harbour"] })).toEqual([...NEW].sort());
    expect(await release("four", "one", { files, ids })).toContain("kept-files.json");
  });

  test("one that is damaged is not kept", async () => {
    await release("one", "none", { files: OLD });
    await writeFile(join(folder, "one/_astro/worker-a.js"), "damaged");
    expect(await release("two", "one", { files: NEW })).not.toContain("_astro/worker-a.js");
  });
});
