import { rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lastChanges } from "../../../src/history/last-changes.ts";
import { emptyFolder, emptyRepository } from "./repository.ts";

test("the day of the last change is that of the last commit that changed a text", async () => {
  const { content, write, commit } = await emptyRepository();
  await write("articles/2021/harbour/zh.md", "一");
  await write("articles/ferry/zh.md", "一");
  commit("2026-01-02", "Add two items");
  await write("articles/2021/harbour/en.md", "One");
  commit("2026-03-04", "Translate one");
  await write("articles/ferry/source.txt", "一");
  await write("topics.yaml", "");
  commit("2026-05-06", "Keep a source");
  expect(await lastChanges(content)).toEqual(
    new Map([
      ["harbour", "2026-03-04"],
      ["ferry", "2026-01-02"],
    ]),
  );
});

test("is not known for a text with changes that are not committed", async () => {
  const { content, write, commit } = await emptyRepository();
  await write("articles/harbour/zh.md", "一");
  await write("articles/ferry/zh.md", "一");
  commit("2026-01-02", "Add two items");
  await write("articles/harbour/zh.md", "二");
  await write("articles/new/zh.md", "一");
  expect(await lastChanges(content)).toEqual(new Map([["ferry", "2026-01-02"]]));
});

test("is not known where there is no history", async () => {
  const { content, write, commit, shallowClone } = await emptyRepository();
  expect(await lastChanges(await emptyFolder())).toEqual(new Map());
  await write("articles/harbour/zh.md", "一");
  expect(await lastChanges(content)).toEqual(new Map());
  commit("2026-01-02", "Add an item");
  await write("articles/ferry/zh.md", "一");
  commit("2026-03-04", "Add another");
  expect(await lastChanges(await shallowClone())).toEqual(new Map());
});

test("is that of a merge only where the merge changed a text", async () => {
  const { content, git, write, commit } = await emptyRepository();
  await write("articles/harbour/zh.md", "一");
  await write("articles/ferry/zh.md", "一");
  commit("2026-01-02", "Add two items");
  git("switch", "--quiet", "--create", "branch");
  await write("articles/ferry/zh.md", "二");
  commit("2026-02-03", "Change one on a branch");
  git("switch", "--quiet", "main");
  await write("articles/harbour/zh.md", "二");
  commit("2026-03-04", "Change the other");
  git("merge", "--quiet", "--no-ff", "branch");
  expect((await lastChanges(content)).get("ferry")).toBe("2026-02-03");
});

test("does not depend on the variables that git sets for its hooks", async () => {
  const { content, write, commit } = await emptyRepository();
  await write("articles/harbour/zh.md", "一");
  commit("2026-01-02", "Add an item");
  await rename(join(content, "..", ".git"), join(content, "..", "gone"));
  const before = await lastChanges(content);
  await rename(join(content, "..", "gone"), join(content, "..", ".git"));
  process.env.GIT_DIR = join(content, "nowhere");
  const after = await lastChanges(content);
  delete process.env.GIT_DIR;
  expect([before.size, after.size]).toEqual([0, 1]);
});
