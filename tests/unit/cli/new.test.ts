import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../../src/cli/check.ts";
import { startItem } from "../../../src/cli/new.ts";
import { writeContent } from "../content/content-tree.ts";
import { callCommand } from "./call-command.ts";
import { runCommand } from "./command.ts";

const TIMEOUT = { timeout: 90_000 };

test("an item is begun with an id in pinyin, and passes the check with warnings only", TIMEOUT, async () => {
  const content = writeContent();
  const words = [
    "--content",
    content,
    "--title",
    "渡轮换新船",
    "--date",
    "2021-03-05",
    "--topics",
    "shipping",
  ];
  const run = await runCommand("new", words);
  expect(run, run.stderr).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("articles/2021/du-lunhuan-xinchuan"),
  });
  const again = await callCommand(startItem, words);
  expect(again.stdout).toContain("articles/2021/du-lunhuan-xinchuan-2");
  const zh = await readFile(join(content, "articles/2021/du-lunhuan-xinchuan/zh.md"), "utf8");
  expect(zh).toMatch(/^---\nnewspaper: port-daily\ndate: 2021-03-05\ntitle: 渡轮换新船\n/);
  const checked = await callCommand(check, ["--content", content, "articles/2021/du-lunhuan-xinchuan"]);
  expect(checked).toMatchObject({ code: 0, stdout: expect.stringContaining("errors: 0") });
  expect(checked.stderr.match(/\[[a-z-]+\]/g)).toEqual(["[unfilled]", "[unfilled]"]);
});

test.each([
  ["a day that the calendar lacks", ["--title", "题", "--date", "2021-02-30"], 1, "date"],
  ["a day to come", ["--title", "题", "--date", "2999-01-01"], 1, "future-date"],
  ["a topic that is none", ["--title", "题", "--date", "2021-03-05", "--topics", "fishing"], 1, "reference"],
  ["a date without evidence", ["--title", "题", "--date", "2021~"], 2, "--evidence"],
  ["no headline", ["--date", "2021-03-05"], 2, "--title"],
  ["an id that is taken", ["--title", "题", "--date", "2021-03-05", "--id", "harbour"], 2, "harbour"],
  ["an id that is none", ["--title", "题", "--date", "2021-03-05", "--id", "Neu"], 1, "[id]"],
] as const)("%s is refused, and nothing written", TIMEOUT, async (_, words, code, message) => {
  const content = writeContent();
  const run = await callCommand(startItem, ["--content", content, ...words]);
  expect(run).toMatchObject({ code, stderr: expect.stringContaining(message) });
  expect(await readdir(join(content, "articles/2021"))).toEqual(["harbour"]);
});
