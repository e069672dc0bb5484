import { execFileSync } from "node:child_process";
import { rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../../src/cli/check.ts";
import { renamedItems } from "../../../src/cli/renamed-items.ts";
import { writeContent } from "../content/content-tree.ts";
import { callCommand } from "./call-command.ts";

const TIMEOUT = { timeout: 60_000 };

function git(folder: string, ...words: string[]): void {
  const who = ["-c", "user.name=An editor", "-c", "user.email=editor@port.example"];
  execFileSync("git", ["-C", folder, ...who, ...words], { stdio: "ignore" });
}

async function committed(): Promise<string> {
  const content = writeContent();
  git(dirname(content), "init", content);
  git(content, "add", ".");
  git(content, "commit", "-m", "Begin");
  return content;
}

const moved = (content: string, from: string, to: string) =>
  rename(join(content, "articles/2021", from), join(content, "articles/2021", to));

test("a renamed folder is found before and after it is committed, under its last name", TIMEOUT, async () => {
  const content = await committed();
  expect(await renamedItems(content)).toEqual([]);
  await moved(content, "harbour", "quay");
  expect(await renamedItems(content)).toEqual([{ former: "harbour", id: "quay" }]);
  git(content, "add", ".");
  git(content, "commit", "-m", "Rename");
  await moved(content, "quay", "pier");
  git(content, "add", ".");
  git(content, "commit", "-m", "Rename again");
  expect(await renamedItems(content)).toEqual([
    { former: "quay", id: "pier" },
    { former: "harbour", id: "pier" },
  ]);
});

test("check asks for its former id", TIMEOUT, async () => {
  const content = await committed();
  await moved(content, "harbour", "quay");
  const run = await callCommand(check, ["--content", content, "--lang", "en"]);
  expect(run).toMatchObject({ code: 1, stderr: expect.stringContaining("Write formerly: [harbour]") });
});

test("a folder without git has no former ids", async () => {
  expect(await renamedItems(writeContent())).toEqual([]);
});
