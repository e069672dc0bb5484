import { cp, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { keepingLoader } from "../../../src/content/keeping-loader.ts";
import { noKeptItems } from "../../../src/content/kept-items.ts";
import { loadContent } from "../../../src/content/load.ts";
import { writeContent } from "./content-tree.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures/archive");
const PLAN = "articles/2021/harbour-plan";

async function contentFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-kept-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(FIXTURES, folder, { recursive: true });
  return folder;
}

async function change(file: string, text: string, instead: string): Promise<void> {
  const before = await readFile(file, "utf8");
  expect(before).toContain(text);
  await writeFile(file, before.replace(text, instead));
}

/** Changes of a content folder, one after another. */
function changesOf(folder: string): (() => Promise<void>)[] {
  return [
    () => change(join(folder, PLAN, "en.md"), "main highlights", "chief highlights"),
    () => change(join(folder, PLAN, "zh.md"), "page: null", "page: 2x"),
    () => change(join(folder, PLAN, "zh.md"), "page: 2x", "page: A2"),
    () => change(join(folder, "vocabulary/places.yaml"), "沿海城市。", "海边的城市。"),
    () => change(join(folder, "topics.yaml"), "id: harbour", "id: port"),
    () => change(join(folder, "topics.yaml"), "id: port", "id: harbour"),
    () => rm(join(folder, PLAN, "en.md")),
    () => writeFile(join(folder, PLAN, "notes.md"), "x"),
    () => rm(join(folder, "articles/weather-notice"), { recursive: true }),
  ];
}

test("content read again after a change, or by a later run, is what a first reading gives", async () => {
  const folder = await contentFolder();
  const place = { folder: await mkdtemp(join(tmpdir(), "qiaobao-place-")), program: "1" };
  onTestFinished(() => rm(place.folder, { recursive: true }));
  const kept = noKeptItems();
  for (const make of [async () => {}, ...changesOf(folder)]) {
    await make();
    const first = await loadContent(folder);
    expect(await loadContent(folder, { kept }), String(make)).toEqual(first);
    expect(await keepingLoader(folder, place)(), String(make)).toEqual(first);
    // Its properties are in the same order too, or kept pages would be made again.
    expect(JSON.stringify(await keepingLoader(folder, place)()), String(make)).toBe(JSON.stringify(first));
  }
});

describe("the items that a run has kept", () => {
  /** A content folder, where its items are kept, and whether the next run takes them from there. */
  async function keptContent() {
    const folder = writeContent();
    const place = { folder: await mkdtemp(join(tmpdir(), "qiaobao-place-")), program: "1" };
    onTestFinished(() => rm(place.folder, { recursive: true }));
    // Stamps of files count when these are older than some milliseconds.
    const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 60_000);
    onTestFinished(() => clock.mockRestore());
    await keepingLoader(folder, place)();
    const [name = ""] = await readdir(place.folder);
    const file = join(place.folder, name);
    const areTaken = async (next = place) => {
      // Files written one right after the other can have the same time.
      await utimes(file, 0, 0);
      expect(await keepingLoader(folder, next)()).toEqual(await loadContent(folder));
      return (await stat(file)).mtimeMs === 0;
    };
    return { folder, place, file, areTaken };
  }

  test("are taken if nothing has changed", async () => {
    const { areTaken } = await keptContent();
    expect(await areTaken()).toBe(true);
  });

  test("are not taken if a byte of them has changed", async () => {
    const { file, areTaken } = await keptContent();
    const bytes = await readFile(file);
    bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect(await areTaken()).toBe(false);
  });

  test("are not taken if only the beginning is left", async () => {
    const { file, areTaken } = await keptContent();
    for (const length of [0, 10, 1000]) {
      await writeFile(file, (await readFile(file)).subarray(0, length));
      expect(await areTaken()).toBe(false);
    }
  });

  test("are not taken by another version of the program", async () => {
    const { place, areTaken } = await keptContent();
    expect(await areTaken({ ...place, program: "2" })).toBe(false);
  });

  test("go when their content folder is gone and another is read", async () => {
    const { folder, place, file } = await keptContent();
    await rename(folder, `${folder}-moved`);
    onTestFinished(() => rename(`${folder}-moved`, folder));
    await keepingLoader(writeContent(), place)();
    expect(await readdir(place.folder)).not.toContain(basename(file));
  });
});

test("an item with other stamps but the same bytes is not read again", async () => {
  const folder = await contentFolder();
  const kept = noKeptItems();
  const articles = async () => (await loadContent(folder, { kept })).archive?.articles ?? [];
  const before = await articles();
  const file = join(folder, PLAN, "zh.md");
  const text = await readFile(file);
  await rm(file);
  await writeFile(file, text);
  for (const [index, article] of (await articles()).entries()) expect(article).toBe(before[index]);
});

test("a day that was in the future is valid when its day has come, and not before", async () => {
  const folder = await contentFolder();
  await change(join(folder, PLAN, "zh.md"), "received: 2026-11-22", "received: 2031-03-04");
  const kept = noKeptItems();
  const rule = "future-date";
  const rulesOn = async (today: string) =>
    (await loadContent(folder, { kept, today })).diagnostics.map(({ rule }) => rule);
  expect(await rulesOn("2031-03-03")).toContain(rule);
  expect(await rulesOn("2031-03-04")).not.toContain(rule);
  expect(await rulesOn("2031-03-03")).toContain(rule);
});

test("only the items with a changed file are read again, and all after a change of the vocabulary", async () => {
  const folder = await contentFolder();
  const kept = noKeptItems();
  const articles = async () => (await loadContent(folder, { kept })).archive?.articles ?? [];
  const readAgainAfter = async (make: () => Promise<void>) => {
    const before = new Set(await articles());
    await make();
    return (await articles()).filter((article) => !before.has(article)).map(({ id }) => id);
  };
  const translated = () => change(join(folder, PLAN, "en.md"), "main highlights", "chief highlights");
  expect(await readAgainAfter(translated)).toEqual(["harbour-plan"]);
  const explained = () => change(join(folder, "vocabulary/places.yaml"), "沿海城市。", "海边的城市。");
  expect((await readAgainAfter(explained)).length).toBe((await articles()).length);
});
