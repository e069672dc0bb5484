import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../unit/cli/command.ts";
import { FIXTURES } from "./site.ts";

const PLAN = "articles/2021/harbour-plan";
const LABEL = "The Chinese has changed since this was translated";
let folder: string;
let output: string;

/** Changes a text of the copied content. */
async function change(file: string, before: string, after: string): Promise<void> {
  const path = join(folder, "content", file);
  const text = await readFile(path, "utf8");
  expect(text).toContain(before);
  await writeFile(path, text.replace(before, after));
}

/** The addresses of the blocks of a built page that say that they are behind. */
async function behindOn(page: string): Promise<(string | undefined)[]> {
  const root = parse(await readFile(join(folder, "site", page, "index.html"), "utf8"));
  const labels = root.querySelectorAll("aside").filter(({ text }) => text.includes(LABEL));
  return labels.map((label) => label.closest(".block")?.id);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-behind-"));
  await cp(FIXTURES, join(folder, "content"), { recursive: true });
  // A word of the second paragraph changes, and of the first the punctuation only.
  await change(`${PLAN}/zh.md`, "据了解，", "据悉,");
  await change(`${PLAN}/zh.md`, "（以下简称《意见》），《意见》共", "（以下简称《意见》）。《意见》共");
  await change(`${PLAN}/zh.md`, "source: {", "editorNote: 试验\nsource: {");
  const source = await readFile(join(folder, "content", PLAN, "source.txt"), "utf8");
  const changed = source
    .replace("据了解", "据悉")
    .replace("以下简称《意见》),《意见》", "以下简称《意见》)。《意见》");
  await writeFile(join(folder, "content", PLAN, "source.txt"), changed);
  const words = ["--content", join(folder, "content"), "--out", join(folder, "site")];
  const { code, stdout, stderr } = await runCommand("build", words);
  output = stdout + stderr;
  expect(code, output).toBe(0);
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

test("content with warnings only is reported by file and line, and built", () => {
  expect(output).toMatch(/harbour-plan\/en\.md:\d+:\d+ .*\[stale-translation\]/);
  expect(output).toMatch(/harbour-plan\/zh\.md:\d+:\d+ .*\[half-width\]/);
});

test("a block whose Chinese has changed says so in English and beside it, and no other does", async () => {
  expect(await behindOn("en/articles/harbour-plan")).toEqual(["p2"]);
  expect(await behindOn("articles/harbour-plan")).toEqual(["p2"]);
  expect(await behindOn("zh/articles/harbour-plan")).toEqual([]);
  expect(await behindOn("en/articles/twin-harbours")).toEqual([]);
});

test("the page with both languages says it in both", async () => {
  const page = await readFile(join(folder, "site/articles/harbour-plan/index.html"), "utf8");
  const label = parse(page)
    .querySelectorAll("aside")
    .find(({ text }) => text.includes(LABEL));
  expect(label?.querySelector('[lang="zh-Hans"]')?.text).toBe("原文在翻译之后有改动");
  expect(label?.closest("[lang]")?.getAttribute("lang")).toBe("en");
});

test("the page for editors says which blocks to review, and what has no English", async () => {
  const page = parse(await readFile(join(folder, "site/en/status/index.html"), "utf8"));
  const item = page.querySelectorAll("main li").find(({ text }) => text.includes("harbour-plan"));
  expect(item?.closest("section")?.querySelector("h2")?.text).toContain("behind");
  expect(item?.querySelector("progress")?.getAttribute("value")).toBe("6");
  expect(item?.text).toContain("To be checked: p2");
  expect(item?.text).toContain("No English version of: editorNote");
});
