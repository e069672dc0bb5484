import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { VALID_ARCHIVE, ZH, zh } from "../fixtures/bad/valid-archive.ts";
import { runCommand } from "../unit/cli/command.ts";
import { emptyRepository } from "../unit/history/repository.ts";

const WITHDRAWN = "articles/2021/withdrawn-note/zh.md";
const FIELDS = { topics: null, source: null };

/** Builds a content folder. Returns a reader of the text of the built site's pages. */
async function built(content: string): Promise<(path: string) => Promise<string>> {
  const site = join(content, "../site");
  await mkdir(site);
  const { code, stdout, stderr } = await runCommand("build", ["--content", content, "--out", site]);
  expect(code, stdout + stderr).toBe(0);
  return async (path) => {
    const page = await readFile(join(site, path), "utf8");
    const main = parse(page.replace(/<\/(?:p|h\d|li|d[td])>/g, "$& ")).querySelector("main");
    return (main?.textContent ?? page).replace(/\s+/g, " ");
  };
}

test("pages show how texts changed, and say what of the history is missing", {
  timeout: 240_000,
}, async () => {
  const { content, git, write, commit, shallowClone } = await emptyRepository();
  for (const [path, text] of Object.entries(VALID_ARCHIVE)) await write(path, text);
  await write(WITHDRAWN, zh({ ...FIELDS, title: "要撤下的题" }, "要撤下的话。 ^p1\n"));
  await write("articles/2021/quay/zh.md", zh({ ...FIELDS, title: "码头" }, "码头开工。 ^p1\n"));
  commit("2026-01-02", "收入三篇");
  git("mv", "content/articles/2021/quay", "content/articles/2021/quay-opens");
  const renamed = zh({ ...FIELDS, title: "码头", formerly: "[quay]" }, "码头完工。 ^p1\n");
  await write("articles/2021/quay-opens/zh.md", renamed);
  await write(ZH, zh({ page: "A1" }));
  commit("2026-03-04", "Correct the quay\n\nIt was finished, <b>not</b> begun.");
  await rm(join(content, WITHDRAWN, ".."), { recursive: true });
  commit("2026-05-06", "Take a note back");
  const read = await built(content);

  const list = await read("en/changes/index.html");
  expect(list).toMatch(/6 May 2026 Take a note back Withdrawn: 1 4 March 2026/);
  expect(list).toMatch(/Correct the quay It was finished, <b>not<\/b> begun\. Text changed 码头/);
  expect(list).toMatch(/same texts: 1 New harbour opens 2 January 2026 收入三篇 Added: 2/);

  const quay = await read("zh/changes/quay-opens/index.html");
  expect(quay).toMatch(/2026年3月4日 · 文字有改动 .*码头开完工。.*2026年1月2日 · 收入/);
  expect(await read("zh/articles/quay-opens/index.html")).toMatch(
    /文字版本 [0-9a-f]{12} 最近改动 2026年3月4日/,
  );
  expect(await read("zh/articles/harbour/index.html")).toMatch(/最近改动 2026年1月2日/);
  const versions = JSON.parse(await read("articles/quay-opens/versions.json"));
  expect(versions).toMatchObject({ changed: "2026-03-04", history: "whole", formerly: ["quay"] });
  expect(versions.changes[0].after).toBe(versions.version);
  for (const page of ["en/changes/index.html", "zh/changes/index.html", "zh-hant/changes/index.html"])
    expect(await read(page)).not.toMatch(/withdrawn-note|要撤下|要撤下的/);

  const cutOff = await built(await shallowClone());
  expect(await cutOff("en/changes/index.html")).toMatch(/latest part of the git history only/);
  expect(await cutOff("zh/articles/quay-opens/index.html")).toContain("改动日期不详");
});
