import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT, runCommand } from "../unit/cli/command.ts";

const SMART = "articles/2021/smart-city-opinions";
const LABEL = "The Chinese has changed since this was translated";
let folder: string;

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
  const labels = root.querySelectorAll("p").filter(({ text }) => text.includes(LABEL));
  return labels.map((label) => label.closest(".block")?.id);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-behind-"));
  await cp(join(PROJECT, "content"), join(folder, "content"), { recursive: true });
  // A word of the second paragraph changes, and of the first the punctuation only.
  await change(`${SMART}/zh.md`, "据了解，", "据悉，");
  await change(`${SMART}/zh.md`, "（以下简称《意见》），《意见》共", "（以下简称《意见》）。《意见》共");
  await change(`${SMART}/zh.md`, "source: {", "editorNote: 试验\nsource: {");
  const source = await readFile(join(folder, "content", SMART, "source.txt"), "utf8");
  const fixed = source
    .replace("据了解", "据悉")
    .replace("以下简称《意见》),《意见》", "以下简称《意见》)。《意见》");
  await writeFile(join(folder, "content", SMART, "source.txt"), fixed);
  const words = ["--content", join(folder, "content"), "--out", join(folder, "site")];
  const { code, stderr } = await runCommand("build", words);
  expect(code, stderr).toBe(0);
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

test("a block whose Chinese has changed says so in English and beside it, and no other does", async () => {
  expect(await behindOn("en/articles/smart-city-opinions")).toEqual(["p2"]);
  expect(await behindOn("articles/smart-city-opinions")).toEqual(["p2"]);
  expect(await behindOn("zh/articles/smart-city-opinions")).toEqual([]);
  expect(await behindOn("en/articles/guangzhou-shenzhen-clusters")).toEqual([]);
});

test("the page with both languages says it in both", async () => {
  const page = await readFile(join(folder, "site/articles/smart-city-opinions/index.html"), "utf8");
  const label = parse(page)
    .querySelectorAll("p")
    .find(({ text }) => text.includes(LABEL));
  expect(label?.querySelector('[lang="zh-Hans"]')?.text).toBe("译文所据的原文已改动");
  expect(label?.closest("[lang]")?.getAttribute("lang")).toBe("en");
});

test("the page for editors says which blocks to review, and what has no English", async () => {
  const page = parse(await readFile(join(folder, "site/en/status/index.html"), "utf8"));
  const item = page.querySelectorAll("main li").find(({ text }) => text.includes("smart-city-opinions"));
  expect(item?.querySelector("strong")?.text).toBe("behind");
  expect(item?.querySelector("progress")?.getAttribute("value")).toBe("6");
  expect(item?.text).toContain("To be reviewed: p2");
  expect(item?.text).toContain("No English of: editorNote");
});
