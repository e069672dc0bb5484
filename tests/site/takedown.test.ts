import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { en, VALID_ARCHIVE, zh } from "../fixtures/bad/valid-archive.ts";
import { runCommand } from "../unit/cli/command.ts";

const ID = "withdrawn-report";
/** Words of the item that nothing else in the archive has; some only in its first paragraph. */
const TITLE = ["麒麟渡口", "Qilinferry"];
const PARAGRAPH = ["鹦鹉螺壳", "nautilusshell"];
const SOUNDS = ["qi lin du kou"];

let folder: string;
let site: string;

/** Builds a small archive with the item as it is given, or without it. */
async function build(item: { zh: string; en: string } | null): Promise<void> {
  const content = join(folder, "content");
  await rm(content, { recursive: true, force: true });
  const files: Record<string, string> = { ...VALID_ARCHIVE };
  if (item) {
    const home = `articles/2021/${ID}`;
    const fields = { topics: null, source: null };
    files[`${home}/zh.md`] = zh({ ...fields, title: TITLE[0] ?? "" }, `${item.zh} ^p1\n`);
    const title = TITLE[1] ?? "";
    files[`${home}/en.md`] = en({ title, translationOf: null }, `${item.en} ^p1\n`);
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const { code, stdout, stderr } = await runCommand("build", ["--content", content, "--out", site]);
  expect(code, stdout + stderr).toBe(0);
}

/** Paths of the files that have the words in their name or content, also if compressed. */
async function placesOf(words: readonly string[]): Promise<string[]> {
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

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-takedown-"));
  site = join(folder, "site");
});

afterAll(() => rm(folder, { recursive: true }));

/** The words as the indexes hold them: in pairs of characters, and in lower case without an ending. */
const indexed = (words: readonly string[]) =>
  words.flatMap((word) => [word, /[a-z]/.test(word) ? word.toLowerCase().slice(0, -1) : word.slice(0, 2)]);

test("what is withdrawn is gone from pages, index, feeds, data and kept files", {
  timeout: 240_000,
}, async () => {
  const [zh = "", en = ""] = PARAGRAPH;
  await build({ zh: `发现${zh}。`, en: `A ${en} was found.` });
  const before = kindsOf(await placesOf([...indexed([...TITLE, ...PARAGRAPH]), ...SOUNDS, ID]));
  for (const kind of [
    `zh/articles/${ID}/index.html`,
    `articles/${ID}.png`,
    "zh/rss.xml",
    "sitemap.xml",
    "search-data/*/headline-pinyin.json",
    "search-data/*/ids/0.json",
    "search-data/*/pagefind/index/*.pf_index",
  ])
    expect(before).toContain(kind);

  // A paragraph is taken out, and open pages still find the index that they began with.
  await build({ zh: "略。", en: "Left out." });
  const kept = await placesOf(indexed(PARAGRAPH));
  expect(kindsOf(kept)).toContain("search-data/*/pagefind/index/*.pf_index");
  expect(JSON.parse(await readFile(join(site, "kept-files.json"), "utf8"))).toHaveProperty([kept[0] ?? ""]);

  expect(await placesOf(TITLE)).not.toEqual([]);

  // Withdrawn altogether, without having to ask for it.
  await build(null);
  expect(await placesOf([...indexed([...TITLE, ...PARAGRAPH]), ...SOUNDS, ID])).toEqual([]);
  expect(await readdir(site)).not.toContain("kept-files.json");
  expect((await readdir(folder)).sort()).toEqual(["content", "site"]);
});
