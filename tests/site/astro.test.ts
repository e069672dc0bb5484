import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { parse } from "node-html-parser";
import { glob } from "tinyglobby";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { readManifest } from "../../src/release/verify/manifest.ts";
import { ZH, zh } from "../fixtures/bad/valid-archive.ts";
import { PROJECT, type Run, userEnvironment } from "../unit/cli/command.ts";
import { writeContent } from "../unit/content/content-tree.ts";
import { ASTRO } from "./dev-server.ts";
import { FIXTURES, SITE } from "./site.ts";

/** Folders that a clone does not have, or a build does not need. */
const NOT_COPIED = ["node_modules", ".git", ".cache", ".astro", "dist", "test-results", "tests"];

let project: string;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-astro-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  project = join(folder, "clone");
  await cp(PROJECT, project, {
    recursive: true,
    filter: (path) => {
      const [first = ""] = relative(PROJECT, path).split(sep);
      return !NOT_COPIED.includes(first) && !first.startsWith(".dist.");
    },
  });
  await symlink(join(PROJECT, "node_modules"), join(project, "node_modules"));
});

async function replaceContent(content: string): Promise<void> {
  await rm(join(project, "content"), { recursive: true });
  await cp(content, join(project, "content"), { recursive: true });
}

/** Runs a program of the clone. */
function run(...words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: project, env: userEnvironment() }, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, stdout, stderr }),
    );
  });
}

test("`astro build` makes the complete site in a clone, and says that it is not a release", {
  timeout: 180_000,
}, async () => {
  // Half-width brackets, which zhlint is loaded for once they are met.
  const item = zh({ topics: null, source: null, byline: null }, "船期(近日)公布。 ^p1\n");
  await replaceContent(writeContent({ "articles/2021/late-item/zh.md": item }));
  const { code, stdout, stderr } = await run(ASTRO, "build");
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/正式发布请用 npm run build.*use npm run build for a release/);
  expect(stdout + stderr).toContain("late-item/zh.md:");
  expect(await readdir(project)).toContain("dist");
  expect(await readdir(join(project, "dist"))).toEqual(
    expect.arrayContaining(["_headers", "articles", "search-data", "sbom.cdx.json", "serving", "zh"]),
  );
  const page = parse(await readFile(join(project, "dist/zh/articles/late-item/index.html"), "utf8"));
  const site =
    /^site: (\S+)$/m.exec(await readFile(join(project, "content/archive.yaml"), "utf8"))?.[1] ?? "";
  expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toMatch(new RegExp(`^${site}`));
  expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
});

test("`astro build` writes nothing if the content has errors, and says where they are", {
  timeout: 120_000,
}, async () => {
  await replaceContent(writeContent({ [ZH]: zh({ date: "2021-02-30" }) }));
  await mkdir(join(project, "out"));
  await writeFile(join(project, "out/former.html"), "former");
  const { code, stdout, stderr } = await run(ASTRO, "build", "--outDir", "out");
  expect(code).toBe(1);
  expect(stdout + stderr).toContain(`content/${ZH}:3:`);
  expect(stdout + stderr).toMatch(/内容有错误，没有生成网站.*The content has errors; nothing was built/);
  expect(await readdir(join(project, "out"))).toEqual(["former.html"]);
});

test("a build outside the project has the files of a release", { timeout: 180_000 }, async () => {
  await replaceContent(FIXTURES);
  const bare = join(project, "../bare/dist");
  const { code, stdout, stderr } = await run(ASTRO, "build", "--outDir", bare);
  expect(code, stdout + stderr).toBe(0);
  // The release of the fixtures has compressed copies too, which a release may have.
  const released = [...(await readManifest(SITE)).keys()].filter((path) => !/\.(?:br|gz)$/.test(path));
  expect((await glob("**", { cwd: bare, dot: true })).sort()).toEqual(released);
  expect(await glob("prerender-*", { cwd: join(project, ".cache"), onlyFiles: false })).toEqual([]);
});

test("a release is not published when a page warns", { timeout: 120_000 }, async () => {
  await replaceContent(writeContent());
  await writeFile(join(project, "src/pages/broken.astro"), "<p>{Astro.request.headers.get('host')}</p>");
  const { code, stdout, stderr } = await run("scripts/build.ts");
  expect(code, stdout).toBe(1);
  expect(stdout + stderr).toContain("was used when rendering");
  expect(await readdir(project)).not.toContain("dist");
});
