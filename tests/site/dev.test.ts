import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { expect, onTestFinished, test } from "vitest";
import { SEARCH_FOLDER } from "../../src/search/search-folder.ts";
import { EN, enFile, writeContent, ZH, zhFile } from "../unit/content/content-tree.ts";
import { ASTRO, startDev } from "./dev-server.ts";

test("`astro dev` serves the project's pages and its search", { timeout: 120_000 }, async () => {
  const address = await startDev(ASTRO, ["dev", "--ignore-lock"]);
  const page = await fetch(`${address}/zh/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<html lang="zh-Hans"');
  const entry = await fetch(`${address}/${SEARCH_FOLDER}/entry.json`);
  expect(entry.status).toBe(200);
  expect(await entry.json()).toHaveProperty("folder");
});

test("an editor sees the pictures of an article", { timeout: 120_000 }, async () => {
  const address = await startDev("scripts/dev.ts", ["--content", "tests/fixtures/archive"]);
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
});

const OTHER = { "articles/ferry/zh.md": zhFile({ title: "渡轮", source: null }) };

test("an error in the content is shown in the place of the pages that it concerns, until it is corrected", {
  timeout: 120_000,
}, async () => {
  const content = await writeContent(OTHER);
  const address = await startDev("scripts/dev.ts", ["--content", content, "--base", "/archive/"]);
  const ask = async (path: string) => {
    const response = await fetch(`${address}/archive${path}`);
    return { status: response.status, text: await response.text() };
  };
  const statusOf = async (path: string) => (await ask(path)).status;
  const item = ["/zh/articles/harbour/", "/en/articles/harbour/", "/articles/harbour/"];
  const lists = ["/zh/", "/en/topics/shipping/", "/zh/search/"];
  for (const path of [...item, ...lists]) expect(await statusOf(path), path).toBe(200);

  await writeFile(join(content, ZH), zhFile({ date: "2021-02-30" }));
  await expect.poll(() => statusOf("/zh/articles/harbour/"), { timeout: 20_000 }).toBe(500);
  for (const path of [...item, ...lists]) {
    const { status, text } = await ask(path);
    expect(status, path).toBe(500);
    expect(text).toContain(`${content}/${ZH}:3:`);
    expect(text).toMatch(/lang="zh-Hans">.*2021-02-30/);
    expect(text).toMatch(/lang="en">.*2021-02-30/);
  }
  expect(await statusOf("/zh/articles/ferry/")).toBe(200);

  await writeFile(join(content, EN), enFile({ title: "A harbour for all" }));
  await writeFile(join(content, ZH), zhFile());
  await expect.poll(() => statusOf("/en/articles/harbour/"), { timeout: 20_000 }).toBe(200);
  for (const path of ["/en/articles/harbour/", "/en/"])
    expect((await ask(path)).text).toContain("A harbour for all");
});

test("markup in what an error quotes is shown as text", { timeout: 120_000 }, async () => {
  const content = await writeContent({ [EN]: enFile({ "<script>x()</script>": "1" }) });
  const address = await startDev("scripts/dev.ts", ["--content", content]);
  const response = await fetch(`${address}/en/articles/harbour/`);
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(text).toContain("&lt;script&gt;x()");
  expect(text).not.toContain("<script>x()");
});

test("without archive.yaml every page says so", { timeout: 120_000 }, async () => {
  const content = await writeContent({ "archive.yaml": null });
  const address = await startDev("scripts/dev.ts", ["--content", content]);
  expect((await fetch(`${address}/zh/`)).status).toBe(500);
  expect(await (await fetch(`${address}/zh/`)).text()).toContain(`${content}/archive.yaml:1:1`);
});

test("one reading of the content serves pages, search and errors, and one more follows a change", {
  timeout: 120_000,
}, async () => {
  const content = await writeContent();
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-reads-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const log = join(folder, "reads");
  const address = await startDev("scripts/dev.ts", ["--content", content], {
    READS: log,
    NODE_OPTIONS: `--import=${join(import.meta.dirname, "count-reads.mjs")}`,
  });
  const ask = async (path: string) => (await fetch(`${address}${path}`)).text();
  const askAll = () => Promise.all(["/zh/", "/articles/harbour/", `/${SEARCH_FOLDER}/entry.json`].map(ask));
  const readsOf = async (path: string) =>
    (await readFile(log, "utf8")).split("\n").filter((read) => read === join(content, path)).length;

  await askAll();
  for (const path of [ZH, EN, "archive.yaml"]) expect(await readsOf(path), path).toBe(1);
  await writeFile(join(content, EN), enFile({ title: "A harbour for all" }));
  await expect.poll(() => ask("/en/articles/harbour/"), { timeout: 20_000 }).toContain("A harbour for all");
  await askAll();
  for (const path of [ZH, EN, "archive.yaml"]) expect(await readsOf(path), path).toBe(2);
});
