import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { noKeptItems } from "../../../src/content/kept-items.ts";
import { loadContent } from "../../../src/content/load.ts";

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

test("content read again after a change is what a first reading gives", async () => {
  const folder = await contentFolder();
  const kept = noKeptItems();
  const changes = [
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
  expect(await loadContent(folder, { kept })).toEqual(await loadContent(folder));
  for (const make of changes) {
    await make();
    expect(await loadContent(folder, { kept }), String(make)).toEqual(await loadContent(folder));
  }
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
