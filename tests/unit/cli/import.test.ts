import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../../src/cli/check.ts";
import { importPress } from "../../../src/cli/import.ts";
import { sha256Of } from "../../../src/import/account.ts";
import { writeItems } from "../../../src/import/write/write-items.ts";
import { writeContent } from "../content/content-tree.ts";
import { callCommand } from "./call-command.ts";
import { runCommand } from "./command.ts";

const TIMEOUT = { timeout: 60_000 };

/** Made up for these tests; no newspaper printed it. */
const PRESS = [
  ...[
    "港报 2021年3月5日 星期五 第2版",
    "",
    "渡轮换新船 过海更平稳",
    "",
    "港报综合 昨日,渡轮公司启用三艘新船,",
  ],
  ...["航程缩短到12分钟。", "", "公司说,旧船将在年内退役。", ""],
].join("\n");
const FOLDER = "articles/2021/du-lunhuan-xinchuan-guo-hai";

async function importing(bytes: string | Uint8Array, words: readonly string[]) {
  const content = writeContent();
  const file = join(dirname(content), `${content.split("/").at(-1)}.txt`);
  await writeFile(file, bytes);
  return { content, file, run: await callCommand(importPress, [file, "--content", content, ...words]) };
}

test("an item is written with its source, its record and an English file to fill in", TIMEOUT, async () => {
  const { content, run } = await importing(PRESS, ["--yes", "--received", "2026-11-22"]);
  expect(run, run.stderr).toMatchObject({ code: 0 });
  const read = (name: string) => readFile(join(content, FOLDER, name), "utf8");
  expect(await read("source.txt")).toBe(`${PRESS.split("\n").slice(2, 8).join("\n")}\n`);
  expect(await read("zh.md")).toBe(
    [
      ...["---", "newspaper: port-daily", "date: 2021-03-05"],
      "dateEvidence: 收到的文本第1行印着“港报 2021年3月5日 星期五 第2版”。",
      ...["title: 渡轮换新船 过海更平稳", "byline: 港报综合", 'page: "2"', "topics: []"],
      "rights: https://rightsstatements.org/vocab/CNE/1.0/",
      `source: { file: source.txt, received: 2026-11-22, lines: [3, 8], moved: [], original: { file: received.txt, sha256: "${sha256Of(Buffer.from(PRESS))}" } }`,
      ...[
        "---",
        "",
        "昨日，渡轮公司启用三艘新船，航程缩短到12分钟。 ^p1",
        "",
        "公司说，旧船将在年内退役。 ^p2",
        "",
      ],
    ].join("\n"),
  );
  expect(await read("en.md")).toMatch(/status: unfilled\n---\n\n…… \^p1\n\n…… \^p2\n$/);
  expect(await read("received.txt")).toBe(PRESS);
  expect(await read("account.txt")).toMatch(/masthead[\s\S]*\n {2}1 {2}港报 2021年3月5日/);
  const checked = await callCommand(check, ["--content", content, join(content, FOLDER)]);
  expect(checked.stdout).toContain("errors: 0");
});

test.each([
  [
    "Traditional",
    "夜航開通\n記者 林小渡\n夜航開通了，市民可以坐船回家。記者昨日在碼頭看到，船票已售完。\n",
    "zh.md",
    "language: zh-Hant",
  ],
  [
    "English",
    "Night ferries begin\nThe first night ferry left the quay at eight last evening.\n",
    "en.md",
    "language: en",
  ],
])("a text in %s becomes an original in that language", TIMEOUT, async (_, press, file, language) => {
  const { content, run } = await importing(press, ["--yes"]);
  expect(run, run.stderr).toMatchObject({ code: 0 });
  const [folder = ""] = await readdir(join(content, "articles/undated"));
  const record = await readFile(join(content, "articles/undated", folder, file), "utf8");
  expect(record).toContain(language);
  expect(record).toContain("newspaper: port-daily");
});

test("a dry run and JSON show what would be, and write nothing", TIMEOUT, async () => {
  const { content, run } = await importing(PRESS, ["--dry-run"]);
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining("渡轮换新船 过海更平稳") });
  expect(run.stdout).toMatch(/masthead.*\n +1 {2}港报 2021年3月5日 星期五 第2版/);
  expect(await readdir(join(content, "articles/2021"))).toEqual(["harbour"]);
  const json = await callCommand(importPress, [join(`${content}.txt`), "--content", content, "--json"]);
  expect(JSON.parse(json.stdout)[0]).toMatchObject({
    encoding: "UTF-8",
    written: false,
    items: [{ page: "2" }],
    account: { leftOut: [{ line: 1, text: "港报 2021年3月5日 星期五 第2版" }] },
  });
  expect(await readdir(join(content, "articles/2021"))).toEqual(["harbour"]);
});

test("without a terminal nothing is asked and nothing written", TIMEOUT, async () => {
  const { content, run } = await importing(PRESS, []);
  expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining("--yes") });
  expect(await readdir(join(content, "articles/2021"))).toEqual(["harbour"]);
});

test("uncertain items are not written, and the command says so", TIMEOUT, async () => {
  const { content, run } = await importing(PRESS, ["--yes", "0.99"]);
  expect(run).toMatchObject({ code: 1, stderr: expect.stringContaining("Not written") });
  expect(await readdir(join(content, "articles/2021"))).toEqual(["harbour"]);
});

test("a text that the archive already has is named and not imported again", TIMEOUT, async () => {
  const { content, file } = await importing(PRESS, ["--yes"]);
  const run = await callCommand(importPress, [file, "--content", content, "--yes"]);
  expect(run).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("The archive has this text already: du-lunhuan-xinchuan-guo-hai"),
  });
  expect((await readdir(join(content, "articles/2021"))).sort()).toEqual([
    "du-lunhuan-xinchuan-guo-hai",
    "harbour",
  ]);
});

test("a folder is read, and its skipped files are named", TIMEOUT, async () => {
  const content = writeContent();
  const folder = join(dirname(content), `${content.split("/").at(-1)}-files`);
  await mkdir(folder);
  const files = {
    "a.md": PRESS,
    "~$a.docx": "x",
    "b.pdf": "%PDF-1.7",
    "c.json": "{}",
    ".DS_Store": "x",
    "d.doc": "\xd0\xcf\x11\xe0",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, "latin1");
  await writeFile(join(folder, "a.md"), PRESS);
  const { stderr } = await runCommand("import", [folder, "--content", content, "--yes"]);
  for (const name of ["~$a.docx", "c.json", ".DS_Store"])
    expect(stderr).toMatch(new RegExp(`${RegExp.escape(name)}.*skipped`));
  expect(stderr).toMatch(/b\.pdf.*This is a PDF/);
  expect(stderr).toContain("6 files: 1 taken, 0 not written, 2 refused, 3 skipped");
});

test("an existing folder is never overwritten", TIMEOUT, async () => {
  const content = writeContent();
  await mkdir(join(content, "articles/2021/kept"));
  const fresh = (folder: string) => ({ folder, files: { "zh.md": "x" } });
  await expect(
    writeItems(content, [fresh("articles/2021/new"), fresh("articles/2021/kept")]),
  ).rejects.toThrow();
  expect(await readdir(join(content, "articles/2021"))).not.toContain("new");
});

test("an item with errors is not written", TIMEOUT, async () => {
  const content = writeContent();
  const bad = [{ folder: "articles/2021/bad", files: { "zh.md": "---\ntitle: 题\n---\n\n文。 ^p1\n" } }];
  expect(await writeItems(content, bad)).toMatchObject({ written: false });
  expect(await readdir(join(content, "articles/2021"))).toEqual(["harbour"]);
});
