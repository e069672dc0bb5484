import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { en, VALID_ARCHIVE, ZH, zh } from "../fixtures/bad/valid-archive.ts";
import { runCommand } from "../unit/cli/command.ts";
import { emptyFolder, emptyRepository } from "../unit/history/repository.ts";

const ID = "withdrawn-report";
/** Words of the item that nothing else in the archive has; some only in its first paragraph. */
const TITLE = ["麒麟渡口", "Qilinferry"];
const PARAGRAPH = ["鹦鹉螺壳", "nautilusshell"];
const SOUNDS = ["qi lin du kou"];
const FIELDS = { topics: null, source: null };

/** The files of the item, with a text in each language. */
function itemFiles(chinese: string, english: string): [path: string, text: string][] {
  const [zhTitle = "", enTitle = ""] = TITLE;
  return [
    [`articles/2021/${ID}/zh.md`, zh({ ...FIELDS, title: zhTitle }, `${chinese} ^p1\n`)],
    [`articles/2021/${ID}/en.md`, en({ title: enTitle, translationOf: null }, `${english} ^p1\n`)],
  ];
}

/** Builds a content folder. Returns a reader of the text of the site's pages. */
async function build(content: string, site: string): Promise<(path: string) => Promise<string>> {
  const words = ["--content", content, "--out", site, "--cache", join(content, "../pages")];
  const { code, stdout, stderr } = await runCommand("build", words);
  expect(code, stdout + stderr).toBe(0);
  return async (path) => {
    const page = await readFile(join(site, path), "utf8");
    const main = parse(page.replace(/<\/(?:p|h\d|li|d[td])>/g, "$& ")).querySelector("main");
    return (main?.textContent ?? page).replace(/\s+/g, " ");
  };
}

/** Paths of the files that have the words in their name or content, also if compressed. */
async function placesOf(site: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    const forms = [Buffer.from(file), bytes];
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) forms.push(gunzipSync(bytes));
    if (file.endsWith(".br")) forms.push(brotliDecompressSync(bytes));
    if (words.some((word) => forms.some((form) => form.includes(word))))
      found.push(file.slice(site.length + 1));
  }
  return found.sort();
}

/** Kinds of paths, without the part that names one of many files. */
function kindsOf(paths: readonly string[]): string[] {
  const kinds = paths.map((path) =>
    path
      .replace(/\.(br|gz)$/, "")
      .replace(/\/[0-9a-f]{12}\//, "/*/")
      .replace(/\/\w+(\.words|\.pf_index|\.list)/, "/*$1"),
  );
  return [...new Set(kinds)];
}

/** The words as the indexes hold them: in pairs of characters, and in lower case without an ending. */
const indexed = (words: readonly string[]) =>
  words.flatMap((word) => [word, /[a-z]/.test(word) ? word.toLowerCase().slice(0, -1) : word.slice(0, 2)]);

const EVERYTHING = [...indexed([...TITLE, ...PARAGRAPH]), ...SOUNDS, ID];

test("pages show how texts changed and what is missing of the history; what is withdrawn is gone from pages, history, index, feeds, data and kept files", {
  timeout: 240_000,
}, async () => {
  const { content, git, write, commit, shallowClone } = await emptyRepository();
  const folder = await emptyFolder();
  const site = join(folder, "site");
  const [chinese = "", english = ""] = PARAGRAPH;
  for (const [path, text] of Object.entries(VALID_ARCHIVE)) await write(path, text);
  for (const [path, text] of itemFiles(`发现${chinese}。`, `A ${english} was found.`))
    await write(path, text);
  await write("articles/2021/quay/zh.md", zh({ ...FIELDS, title: "码头" }, "码头开工。 ^p1\n"));
  commit("2026-01-02", "收入三篇");
  git("mv", "content/articles/2021/quay", "content/articles/2021/quay-opens");
  const renamed = zh({ ...FIELDS, title: "码头", formerly: "[quay]" }, "码头完工。 ^p1\n");
  await write("articles/2021/quay-opens/zh.md", renamed);
  await write(ZH, zh({ page: "A1" }));
  commit("2026-03-04", "Correct the quay\n\nIt was finished, <b>not</b> begun.");

  // Built where git has the last commit only.
  const cutOff = await build(await shallowClone(), site);
  expect(await cutOff("en/changes/index.html")).toMatch(/latest part of the git history only/);
  expect(await cutOff("zh/articles/quay-opens/index.html")).toContain("改动日期不详");
  const before = kindsOf(await placesOf(site, EVERYTHING));
  for (const kind of [
    `zh/articles/${ID}/index.html`,
    `articles/${ID}.png`,
    "zh/rss.xml",
    "sitemap.xml",
    "search-data/*/headline-pinyin/0.json",
    "search-data/*/ids/0.json",
    "search-data/*/pagefind/index/*.pf_index",
  ])
    expect(before).toContain(kind);

  // A paragraph is taken out, and open pages still find the index that they began with.
  for (const [path, text] of itemFiles("略。", "Left out.")) await write(path, text);
  await build(content, site);
  const kept = (await placesOf(site, indexed(PARAGRAPH))).filter((path) => path.startsWith("search-data/"));
  expect(kindsOf(kept)).toContain("search-data/*/pagefind/index/*.pf_index");
  expect(JSON.parse(await readFile(join(site, "kept-files.json"), "utf8"))).toHaveProperty([kept[0] ?? ""]);
  expect(await placesOf(site, TITLE)).not.toEqual([]);

  // Withdrawn altogether, without having to ask for it.
  await rm(join(content, "articles/2021", ID), { recursive: true });
  commit("2026-05-06", "Take a note back");
  const read = await build(content, site);
  expect(await placesOf(site, EVERYTHING)).toEqual([]);
  expect(await readdir(site)).not.toContain("kept-files.json");
  expect(await readdir(folder)).toEqual(["site"]);

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
  const { versions } = JSON.parse(await read("articles/quay-opens/index.json"));
  expect(versions).toMatchObject({ changed: "2026-03-04", history: "whole", formerly: ["quay"] });
  expect(versions.changes[0].after).toBe(versions.version);
  for (const page of ["en/changes/index.html", "zh/changes/index.html", "zh-hant/changes/index.html"])
    expect(await read(page)).not.toMatch(new RegExp([ID, ...TITLE, ...PARAGRAPH].join("|")));
});
