import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../src/cli/build.ts";
import { check } from "../../src/cli/check.ts";
import { search } from "../../src/cli/search.ts";
import { compare } from "../../src/release/verify/compare.ts";
import { readManifest } from "../../src/release/verify/manifest.ts";
import { callCommand } from "../unit/cli/call-command.ts";
import { runCommand } from "../unit/cli/command.ts";
import { BASED, copyLinked, FIXTURES, SITE } from "./site.ts";

const PLAN = "articles/2021/harbour-plan/zh.md";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-commands-"));
});

afterAll(() => rm(folder, { recursive: true }));

test("another content folder is checked, and its site searched under a base path", async () => {
  expect(await callCommand(check, ["--content", FIXTURES])).toMatchObject({ code: 0 });
  const page = await readFile(join(BASED, "zh/articles/harbour-plan/index.html"), "utf8");
  expect(page).toContain('href="https://based.example/archive/zh/articles/harbour-plan/"');
  const { stdout } = await runCommand("search", ["潮汐发电", "--out", BASED, "--json"]);
  const ids = JSON.parse(stdout).map(({ id }: { id: string }) => id);
  expect(ids).toContain("harbour-plan");
  expect(ids).not.toContain("twin-harbours");
  expect(await callCommand(search, ["98765亿", "--out", BASED])).toMatchObject({ stdout: "" });
});

test("content with an error is reported by file and line, and leaves the former site byte for byte", {
  timeout: 120_000,
}, async () => {
  const [content, out] = [join(folder, "content"), join(folder, "kept")];
  await copyLinked(SITE, out);
  await cp(FIXTURES, content, { recursive: true });
  const text = await readFile(join(content, PLAN), "utf8");
  await writeFile(join(content, PLAN), text.replace("市政府近日印发", "市政府近日发布<b>"));
  const { code, stdout, stderr } = await runCommand("build", ["--content", content, "--out", out]);
  expect(code, stdout + stderr).toBe(1);
  expect(stdout + stderr).toMatch(/harbour-plan\/zh\.md:\d+:\d+ .*\[raw-html\]/);
  expect(stdout + stderr).toMatch(/\[fidelity\]/);
  expect(await compare(out, await readManifest(SITE))).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual(["content", "kept"]);
});

test("a mistyped option or no index is refused with what to do", async () => {
  for (const command of [build, check, search]) {
    const { code, stderr } = await callCommand(command, ["--contnt", "x"]);
    expect(code).not.toBe(0);
    expect(stderr).toContain("Did you mean --content?");
  }
  const unbuilt = await callCommand(search, ["新港", "--out", join(folder, "nothing")]);
  expect(unbuilt).toMatchObject({ code: 2 });
  expect(unbuilt.stderr).toContain("npm run build");
});
