import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { glob } from "tinyglobby";
import { expect, onTestFinished, test } from "vitest";
import { SEARCH_FOLDER } from "../../src/search/search-folder.ts";
import { ASTRO, startDev } from "./dev-server.ts";
import { FIXTURES } from "./site.ts";

const ZH = "articles/harbour/zh.md";
const EN = "articles/harbour/en.md";

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

test("an editor sees each error in the place of the pages that it concerns, until it is corrected; one reading serves pages, pictures and search", {
  timeout: 180_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-dev-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [content, log] = [join(folder, "content"), join(folder, "reads")];
  await cp(FIXTURES, content, { recursive: true });
  const original = async (path: string) => readFile(join(FIXTURES, path), "utf8");
  const write = async (path: string, text: string) => writeFile(join(content, path), text);
  await rm(join(content, "archive.yaml"));
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
  /** The texts that were read since this was asked before, in order. */
  const textsRead = async () => {
    const reads = (await readFile(log, "utf8")).split("\n").filter((path) => path.startsWith(content));
    await writeFile(log, "");
    return reads.filter((path) => /\.(md|yaml)$/.test(path)).sort();
  };
  const texts = (await glob("**/*.{md,yaml}", { cwd: FIXTURES })).map((path) => join(content, path)).sort();
  const item = ["/zh/articles/harbour/", "/en/articles/harbour/", "/articles/harbour/"];
  const lists = ["/zh/", "/en/topics/shipping/", "/zh/search/"];

  // Without archive.yaml, every page says so.
  for (const path of [...item, ...lists]) {
    const { status, text } = await ask(path);
    expect(status, path).toBe(500);
    expect(text).toContain(`${content}/archive.yaml:1:1`);
  }
  const begun = await textsRead();
  expect(begun).toContain(join(content, ZH));
  expect(begun).toEqual([...new Set(begun)]);

  // One reading serves pages, pictures and search.
  await write("archive.yaml", await original("archive.yaml"));
  await becomes("/zh/", 200);
  for (const path of [...item, ...lists]) expect(await statusOf(path), path).toBe(200);
  const page = parse((await ask("/zh/articles/harbour/")).text);
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
  expect(await statusOf(`/${SEARCH_FOLDER}/entry.json`)).toBe(200);
  expect(await textsRead()).toEqual(texts);

  // An error of an item concerns its pages and the lists, not other items.
  await write(ZH, (await original(ZH)).replace("date: 2021-01-05", "date: 2021-02-30"));
  await becomes("/zh/articles/harbour/", 500);
  for (const path of [...item, ...lists]) {
    const { status, text } = await ask(path);
    expect(status, path).toBe(500);
    expect(text).toContain(`${content}/${ZH}:3:`);
    expect(text).toMatch(/lang="zh-Hans">.*2021-02-30/);
    expect(text).toMatch(/lang="en">.*2021-02-30/);
  }
  expect(await statusOf("/zh/articles/ferry-timetable/")).toBe(200);
  await write(ZH, await original(ZH));
  await becomes("/en/articles/harbour/", 200);

  // Markup in the quoted text is shown as text.
  const english = await original(EN);
  await write(EN, english.replace("title:", "<script>x()</script>: 1\ntitle:"));
  await shows("/en/articles/harbour/", "&#60;script&#62;x()");
  const { status, text } = await ask("/en/articles/harbour/");
  expect(status).toBe(500);
  expect(text).not.toContain("<script>x()");

  // So does one reading after a change, of that item and of what is not an item.
  await write(EN, english);
  await becomes("/en/articles/harbour/", 200);
  await textsRead();
  await write(EN, english.replace("New harbour opens", "A harbour for all"));
  await shows("/en/articles/harbour/", "A harbour for all");
  await Promise.all(["/zh/", "/articles/harbour/", `/${SEARCH_FOLDER}/entry.json`].map(ask));
  expect((await ask("/en/")).text).toContain("A harbour for all");
  const others = texts.filter((path) => path.includes("/articles/") && !path.includes("/articles/harbour/"));
  expect(await textsRead()).toEqual(texts.filter((path) => !others.includes(path)));
});
