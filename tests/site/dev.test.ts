import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { expect, onTestFinished, test } from "vitest";
import { SEARCH_FOLDER } from "../../src/search/search-folder.ts";
import { EN, en, ZH, zh } from "../fixtures/bad/valid-archive.ts";
import { writeContent } from "../unit/content/content-tree.ts";
import { ASTRO, startDev } from "./dev-server.ts";
import { FIXTURES } from "./site.ts";

test("`astro dev` serves the project's pages and its search", { timeout: 120_000 }, async () => {
  const address = await startDev(ASTRO, ["dev", "--ignore-lock"]);
  const page = await fetch(`${address}/zh/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<html lang="zh-Hans"');
  const entry = await fetch(`${address}/${SEARCH_FOLDER}/entry.json`);
  expect(entry.status).toBe(200);
  expect(await entry.json()).toHaveProperty("folder");
  // An address that cannot be decoded is the fault of the request, not of the server.
  for (const path of ["/%zz", "/zh/%E4%B8"])
    expect((await fetch(`${address}${path}`)).status, path).toBe(400);
});

test("one reading of the content serves pages, pictures and search", { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-reads-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const log = join(folder, "reads");
  const address = await startDev("scripts/dev.ts", ["--content", FIXTURES], {
    READS: log,
    NODE_OPTIONS: `--import=${join(import.meta.dirname, "count-reads.mjs")}`,
  });
  const page = parse(await (await fetch(`${address}/zh/articles/harbour/`)).text());
  const pictures = page.querySelectorAll("figure img[src], figure source[srcset]").flatMap((element) => {
    const { src, srcset } = element.attributes;
    return [...(src ? [src] : []), ...(srcset ?? "").split(",").map((part) => part.trim().split(" ")[0])];
  });
  expect(pictures.length).toBeGreaterThan(2);
  for (const picture of pictures.filter(Boolean))
    await expect
      .poll(async () => (await fetch(`${address}${picture}`)).status, {
        message: picture ?? "",
        timeout: 20_000,
      })
      .toBe(200);
  expect((await fetch(`${address}/${SEARCH_FOLDER}/entry.json`)).status).toBe(200);
  const reads = (await readFile(log, "utf8")).split("\n").filter((path) => path.startsWith(FIXTURES));
  const texts = reads.filter((path) => /\.(md|yaml)$/.test(path));
  expect(texts).toContain(join(FIXTURES, "archive.yaml"));
  expect(texts).toHaveLength(new Set(texts).size);
});

const OTHER = { "articles/ferry/zh.md": zh({ title: "渡轮", source: null }) };

test("an editor sees each error in the place of the pages that it concerns, until it is corrected", {
  timeout: 180_000,
}, async () => {
  const content = writeContent(OTHER);
  const record = await readFile(join(content, "archive.yaml"));
  await rm(join(content, "archive.yaml"));
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-reads-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const log = join(folder, "reads");
  const address = await startDev("scripts/dev.ts", ["--content", content, "--base", "/archive/"], {
    READS: log,
    NODE_OPTIONS: `--import=${join(import.meta.dirname, "count-reads.mjs")}`,
  });
  const ask = async (path: string) => {
    const response = await fetch(`${address}/archive${path}`);
    return { status: response.status, text: await response.text() };
  };
  const statusOf = async (path: string) => (await ask(path)).status;
  const becomes = (path: string, status: number) =>
    expect.poll(() => statusOf(path), { message: path, timeout: 20_000 }).toBe(status);
  const shows = (path: string, text: string) =>
    expect.poll(async () => (await ask(path)).text, { timeout: 20_000 }).toContain(text);
  const readsOf = async (path: string) =>
    (await readFile(log, "utf8")).split("\n").filter((read) => read === join(content, path)).length;
  const item = ["/zh/articles/harbour/", "/en/articles/harbour/", "/articles/harbour/"];
  const lists = ["/zh/", "/en/topics/shipping/", "/zh/search/"];

  // Without archive.yaml, every page says so.
  for (const path of [...item, ...lists]) {
    const { status, text } = await ask(path);
    expect(status, path).toBe(500);
    expect(text).toContain(`${content}/archive.yaml:1:1`);
  }
  await writeFile(join(content, "archive.yaml"), record);
  await becomes("/zh/", 200);
  for (const path of [...item, ...lists]) expect(await statusOf(path), path).toBe(200);

  // An error of an item concerns its pages and the lists, not other items.
  await writeFile(join(content, ZH), zh({ date: "2021-02-30" }));
  await becomes("/zh/articles/harbour/", 500);
  for (const path of [...item, ...lists]) {
    const { status, text } = await ask(path);
    expect(status, path).toBe(500);
    expect(text).toContain(`${content}/${ZH}:3:`);
    expect(text).toMatch(/lang="zh-Hans">.*2021-02-30/);
    expect(text).toMatch(/lang="en">.*2021-02-30/);
  }
  expect(await statusOf("/zh/articles/ferry/")).toBe(200);
  await writeFile(join(content, ZH), zh());
  await becomes("/en/articles/harbour/", 200);

  // Markup in the quoted text is shown as text.
  await writeFile(join(content, EN), en({ "<script>x()</script>": "1" }));
  await shows("/en/articles/harbour/", "&lt;script&gt;x()");
  const { status, text } = await ask("/en/articles/harbour/");
  expect(status).toBe(500);
  expect(text).not.toContain("<script>x()");

  // One reading after a change serves pages, search and errors.
  await writeFile(join(content, EN), en());
  await becomes("/en/articles/harbour/", 200);
  const before = await Promise.all([ZH, EN, "archive.yaml"].map(readsOf));
  await writeFile(join(content, EN), en({ title: "A harbour for all" }));
  await shows("/en/articles/harbour/", "A harbour for all");
  await Promise.all(["/zh/", "/articles/harbour/", `/${SEARCH_FOLDER}/entry.json`].map(ask));
  expect((await ask("/en/")).text).toContain("A harbour for all");
  expect(await Promise.all([ZH, EN, "archive.yaml"].map(readsOf))).toEqual(before.map((count) => count + 1));
});
