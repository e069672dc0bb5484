import { spawn } from "node:child_process";
import { once } from "node:events";
import { rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { check } from "../../../src/cli/check.ts";
import { EN, en, SOURCE, ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { writeContent } from "../content/content-tree.ts";
import { callCommand } from "./call-command.ts";
import { PROJECT } from "./command.ts";

const TIMEOUT = { timeout: 60_000 };
const EXPLAINED = "Each is explained in docs/editing.en.md";
const BROKEN = { [ZH]: zh({ newspaper: "other-daily" }), [EN]: en({ translator: null }) };

test("diagnostics are in the language of the editor, or in both without a locale", TIMEOUT, async () => {
  const content = writeContent(BROKEN);
  const chinese = await callCommand(check, ["--content", content], "zh_CN.UTF-8");
  expect(chinese.stderr).toContain("newspapers/ 里没有“other-daily”");
  expect(chinese.stderr + chinese.stdout).not.toMatch(/error|There is no/);
  expect(chinese.stdout).toContain("错误: 2");
  const both = await callCommand(check, ["--content", content, "--lang", "both"], "zh_CN.UTF-8");
  expect(both.stderr).toContain("newspapers/ 里没有“other-daily”");
  expect(both.stderr).toContain('There is no "other-daily" in newspapers/');
  expect(await callCommand(check, ["--content", content])).toEqual(both);
  expect([chinese.code, both.code]).toEqual([1, 1]);
});

test("only the given paths are reported and counted", TIMEOUT, async () => {
  const content = writeContent(BROKEN);
  const checked = (...paths: string[]) =>
    callCommand(check, ["--content", content, "--lang", "en", ...paths]);
  const english = await checked(join(content, EN));
  expect(english.stderr).toContain("en.md:2:1");
  expect(english.stderr).not.toContain("zh.md");
  expect(english).toMatchObject({ code: 1, stdout: expect.stringContaining("errors: 1,") });
  expect((await checked("articles/2021")).stdout).toContain("errors: 2,");
  expect(await checked("newspapers", SOURCE)).toMatchObject({ code: 0, stderr: "" });
});

test("an unknown path, language or format is wrong usage", TIMEOUT, async () => {
  const content = writeContent();
  for (const words of [["nowhere"], ["../.."], ["--lang", "fr"], ["--format", "xml"], ["--fixx"]]) {
    const refused = await callCommand(check, ["--content", content, ...words]);
    expect(refused.code, words.join(" ")).toBe(2);
    expect(refused.stderr).not.toBe("");
  }
});

test("the formats for programs and for GitHub contain nothing else", TIMEOUT, async () => {
  const content = writeContent(BROKEN);
  const json = await callCommand(check, ["--content", content, "--format", "json"]);
  expect(JSON.parse(json.stdout).map(({ rule }: { rule: string }) => rule)).toEqual([
    ...["missing-field", "reference"],
  ]);
  const github = await callCommand(check, ["--content", content, "--format", "github"]);
  expect(github.stdout).toMatch(/^::error file=[^,]+zh\.md,line=2,col=1,title=reference::/m);
  expect([json.code, github.code]).toEqual([1, 1]);
});

test("--watch checks again whenever an editor saves a file, also by renaming", TIMEOUT, async () => {
  const content = writeContent(BROKEN);
  const words = ["scripts/check.ts", "--content", content, "--lang", "en", "--watch"];
  const watching = spawn("node", words, { cwd: PROJECT });
  onTestFinished(() => void watching.kill());
  const lines: string[] = [];
  for await (const line of createInterface({ input: watching.stdout })) {
    lines.push(line);
    if (line.startsWith("Waiting")) await saveByRename(zh());
    else if (line === "1 fixed, 0 new") await saveByRename(zh({ newspaper: "other-daily" }));
    else if (line === "0 fixed, 1 new") await writeFile(join(content, ZH), zh());
    if (lines.filter((printed) => printed === "1 fixed, 0 new").length === 2) break;
  }
  const report = (errors: number) => [`errors: ${errors}, warnings: 0`, EXPLAINED, "1 items, 1 names"];
  expect(lines).toEqual([
    ...[...report(2), "Waiting for changes; Ctrl+C stops"],
    ...[`changed: ${ZH}`, ...report(1), "1 fixed, 0 new"],
    ...[`changed: ${ZH}`, ...report(2), "0 fixed, 1 new"],
    ...[`changed: ${ZH}`, ...report(1), "1 fixed, 0 new"],
  ]);
  watching.kill();
  await once(watching, "exit");

  /** Saves the record as vim and most editors do: a new file takes the place of the old one. */
  async function saveByRename(text: string): Promise<void> {
    const fresh = join(content, dirname(ZH), ".zh.md.swp");
    await writeFile(fresh, text);
    await rename(fresh, join(content, ZH));
  }
});
