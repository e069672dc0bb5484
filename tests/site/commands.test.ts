import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { SITE } from "./site.ts";

interface Run {
  code: number;
  output: string;
}

const PROJECT = join(import.meta.dirname, "../..");
const SMART = "articles/2021/smart-city-opinions";
let folder: string;
let content: string;

/** Runs one of the project's commands as npm does, from the project's folder. */
function run(script: string, ...words: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile("node", [`scripts/${script}.ts`, ...words], { cwd: PROJECT }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, output: out + err });
    });
  });
}

/** A copy of the archive in which one file was changed. */
async function contentWith(file: string, change: (text: string) => string): Promise<string> {
  const copy = await mkdtemp(join(folder, "content-"));
  await cp(content, copy, { recursive: true });
  await writeFile(join(copy, file), change(await readFile(join(copy, file), "utf8")));
  return copy;
}

/** Every file below a folder with its bytes. */
async function bytesOf(directory: string): Promise<Record<string, string>> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (file) => [file.slice(directory.length), await readFile(file, "base64")]);
  return Object.fromEntries(await Promise.all(read));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-commands-"));
  content = join(folder, "content");
  await cp(join(PROJECT, "content"), content, { recursive: true });
  await rm(join(content, "articles/2021/guangzhou-shenzhen-clusters"), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true }));

test("another content folder is built, checked and searched without touching the project's own", {
  timeout: 120_000,
}, async () => {
  const out = join(folder, "other");
  const options = ["--content", content, "--out", out];
  expect(await run("check", "--content", content)).toMatchObject({ code: 0 });
  const built = await run("build", ...options, "--base", "/paper/", "--site", "https://other.example/");
  expect(built, built.output).toMatchObject({ code: 0 });
  const page = await readFile(join(out, "zh/articles/smart-city-opinions/index.html"), "utf8");
  expect(page).toContain('href="https://other.example/paper/zh/articles/smart-city-opinions/"');
  const found = await run("search", "深圳", "--out", out, "--json");
  expect(
    JSON.parse(found.output)
      .map(({ id }: { id: string }) => id)
      .sort(),
  ).toEqual(["guangdong-top-100-private-enterprises-2020", "smart-city-opinions"]);
  expect((await run("search", "双城", "--out", out)).output).toBe("");
});

test("content that is only warned of is told by file and line, and built", { timeout: 120_000 }, async () => {
  const warned = await contentWith(`${SMART}/zh.md`, (text) =>
    text.replace("市政府近日印发", "市政府(近日)印发").replace(/source:[^\n]*\n/, ""),
  );
  const built = await run("build", "--content", warned, "--out", join(folder, "warned"));
  expect(built, built.output).toMatchObject({ code: 0 });
  expect(built.output).toContain(`${SMART}/zh.md`);
  expect(built.output).toContain("[half-width]");
});

test("content with an error is told by file and line, and leaves the former site byte for byte", {
  timeout: 120_000,
}, async () => {
  const out = join(folder, "kept");
  expect(await run("build", "--content", content, "--out", out)).toMatchObject({ code: 0 });
  const before = await bytesOf(out);
  const broken = await contentWith(`${SMART}/zh.md`, (text) =>
    text.replace("市政府近日印发", "市政府近日发布<b>"),
  );
  const built = await run("build", "--content", broken, "--out", out);
  expect(built.code, built.output).toBe(1);
  expect(built.output).toMatch(/smart-city-opinions\/zh\.md:\d+:\d+ .*\[raw-html\]/);
  expect(built.output).toMatch(/\[fidelity\]/);
  expect(await bytesOf(out)).toEqual(before);
  expect((await readdir(folder)).filter((name) => name.startsWith(".kept"))).toEqual([]);
});

test("the same content gives the same bytes in another time zone, locale and place", {
  timeout: 120_000,
}, async () => {
  const there = join(folder, "far/away/there");
  for (const [name, value] of [
    ["TZ", "Pacific/Kiritimati"],
    ["LC_ALL", "tr_TR.UTF-8"],
  ] as const)
    vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await run("build", "--out", there)).toMatchObject({ code: 0 });
  expect(await bytesOf(there)).toEqual(await bytesOf(SITE));
});

test("a mistyped option or no index is refused with what to do", async () => {
  for (const script of ["build", "check", "search"]) {
    const refused = await run(script, "--contnt", "x");
    expect(refused.code).not.toBe(0);
    expect(refused.output).toContain("Did you mean --content?");
  }
  const unbuilt = await run("search", "深圳", "--out", join(folder, "nothing"));
  expect(unbuilt).toMatchObject({ code: 2 });
  expect(unbuilt.output).toContain("npm run build");
});
