import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { PROJECT } from "../cli/command.ts";
import { zombie } from "../release/zombie.ts";

const MODULE = join(PROJECT, "src/site/integration/prerender-folder.ts");

/** The working folder of a build of the project with this output folder, and where it finds a package from there. */
async function buildWith(out: string): Promise<{ cwd: string; found: string }> {
  const script = `
    const { enterPrerenderFolder } = await import(${JSON.stringify(MODULE)});
    await enterPrerenderFolder(${JSON.stringify(PROJECT)}, ${JSON.stringify(out)});
    const { createRequire } = await import("node:module");
    const found = createRequire(process.cwd() + "/.astro/page.mjs").resolve("sharp");
    console.log(JSON.stringify({ cwd: process.cwd(), found }));`;
  const words = ["--input-type=module", "-e", script];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: PROJECT });
  return JSON.parse(stdout);
}

test("a build within the project works in the project", async () => {
  expect((await buildWith(join(PROJECT, "dist"))).cwd).toBe(await realpath(PROJECT));
});

test("any other works beside its output, in a folder of its own that goes with it", async () => {
  // A sibling whose name begins with the project's is not within it.
  const sibling = await mkdtemp(`${PROJECT}-`);
  const elsewhere = await mkdtemp(join(tmpdir(), "qiaobao-out-"));
  for (const parent of [sibling, elsewhere]) onTestFinished(() => rm(parent, { recursive: true }));
  for (const parent of [sibling, elsewhere]) {
    const outs = [join(parent, "one"), join(parent, "other")];
    const builds = await Promise.all(outs.map(buildWith));
    expect(builds.map(({ cwd }) => dirname(cwd))).toEqual([await realpath(parent), await realpath(parent)]);
    expect(builds[0]?.cwd).not.toBe(builds[1]?.cwd);
    for (const { found } of builds) expect(await realpath(found)).toContain("node_modules");
    expect(await readdir(parent)).toEqual([]);
  }
});

test("the folders of killed builds are removed by the next, also of one that its parent has not waited for", async () => {
  const parent = await mkdtemp(join(tmpdir(), "qiaobao-out-"));
  onTestFinished(() => rm(parent, { recursive: true }));
  const ended = await zombie();
  for (const pid of [99_999_999, ...(ended ? [ended] : [])])
    await mkdir(join(parent, `.dist-prerender-${pid}-x`), { recursive: true });
  await buildWith(join(parent, "dist"));
  expect(await readdir(parent)).toEqual([]);
});
