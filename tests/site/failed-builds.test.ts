import { execFile, execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { glob } from "tinyglobby";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { build } from "../../src/cli/build.ts";
import { compare } from "../../src/release/verify/compare.ts";
import { readManifest } from "../../src/release/verify/manifest.ts";
import { startBuild } from "../chaos/build-process.ts";
import { callCommand } from "../unit/cli/call-command.ts";
import { PROJECT, runCommand, userEnvironment } from "../unit/cli/command.ts";
import { writeContent } from "../unit/content/content-tree.ts";
import { copyLinked, FIXTURES, SITE } from "./site.ts";

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-failed-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  out = join(folder, "dist");
});

/** Where a file system of its own can be mounted for a command: Linux, when user namespaces are allowed. */
const canMount = (() => {
  try {
    execFileSync("unshare", ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", tmpdir()]);
    return true;
  } catch {
    console.log("略过：这里不能挂载 skipped: nothing can be mounted here");
    return false;
  }
})();

/** Builds on a small disk, as `prepare` leaves it; prints the digests of all files there before and after. */
function buildOnDisk(size: string, prepare: string): Promise<{ code: number; output: string }> {
  const list = '{ find . -type f -exec sha256sum {} + | sort; find . -name ".dist*"; }';
  const script = `
    mount -t tmpfs -o size=${size} none "$DISK" && cp -r "$SITE" "$DISK/dist" && cd "$DISK" && ${prepare}
    ${list} > "$BEFORE"; cd "$PROJECT"
    node scripts/build.ts --content "$FIXTURES" --out "$DISK/dist"; code=$?
    cd "$DISK"; ${list} > "$AFTER"; exit $code`;
  const env = {
    ...userEnvironment(),
    ...{ SITE, FIXTURES, PROJECT },
    DISK: join(folder, "disk"),
    BEFORE: join(folder, "before"),
    AFTER: join(folder, "after"),
  };
  return new Promise((resolve) => {
    const words = ["--map-root-user", "--mount", "sh", "-c", script];
    execFile("unshare", words, { env }, (error, stdout, stderr) =>
      resolve({
        code: typeof error?.code === "number" ? error.code : error ? -1 : 0,
        output: stdout + stderr,
      }),
    );
  });
}

describe.runIf(canMount)("on a disk of its own", () => {
  beforeEach(() => mkdir(join(folder, "disk")));

  test.each([
    [
      "a full disk",
      "60m",
      "head -c 60m /dev/zero > filler 2> /dev/null",
      "ENOSPC",
      "磁盘已满",
      "The disk is full",
    ],
    ["a read-only disk", "60m", 'mount -o remount,ro "$DISK"', "EROFS", "只读", "is read-only"],
  ])(
    "%s is reported plainly, and the former site is as it was",
    { timeout: 120_000 },
    async (_, size, prepare, ...words) => {
      const { code, output } = await buildOnDisk(size, prepare);
      expect(code, output).toBe(1);
      for (const word of words) expect(output).toContain(word);
      expect(output).not.toContain("    at ");
      const before = await readFile(join(folder, "before"), "utf8");
      expect(before.split("\n").length).toBeGreaterThan(100);
      expect(await readFile(join(folder, "after"), "utf8")).toBe(before);
    },
  );
});

describe("the previous site is unchanged", () => {
  beforeEach(() => copyLinked(SITE, out));

  /** True when all files of the output folder, and nothing beside it, are as the manifest of the tests' site says. */
  async function isUntouched(): Promise<void> {
    expect(await compare(out, await readManifest(SITE))).toEqual([]);
    expect(await readdir(folder)).toEqual(["dist"]);
  }

  test("when memory runs out, which is reported plainly", { timeout: 120_000 }, async () => {
    vi.stubEnv("NODE_OPTIONS", "--max-old-space-size=50");
    onTestFinished(() => void vi.unstubAllEnvs());
    const { code, stderr } = await runCommand("build", ["--content", FIXTURES, "--out", out]);
    expect(code).toBe(1);
    expect(stderr).toContain("多半是内存不足");
    expect(stderr).toContain("most likely because memory ran out");
    await isUntouched();
  });

  test("where the target is no folder that can be written to", async () => {
    await writeFile(join(folder, "file"), "");
    for (const target of ["file", "file/dist"]) {
      const { code, stderr } = await callCommand(build, ["--out", join(folder, target)]);
      expect(code).toBe(1);
      expect(stderr).toMatch(/不是文件夹.*is not a folder/s);
    }
    await rm(join(folder, "file"));
    await isUntouched();
  });
});

test("a folder that is no site is not replaced", async () => {
  await mkdir(out);
  await writeFile(join(out, "letter.txt"), "kept");
  const { code, stderr } = await callCommand(build, ["--out", out]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/不是本程序做的网站.*is not a site made by this program/s);
  expect(await readFile(join(out, "letter.txt"), "utf8")).toBe("kept");
  expect(await readdir(folder)).toEqual(["dist"]);
});

test("killed builds leave the site as it was; of two at once after them, one cleans up, reads each text once and makes the same bytes in another time zone, locale and place, and the other is refused", {
  timeout: 300_000,
}, async () => {
  await copyLinked(SITE, out);
  const other = writeContent();
  for (const stage of ["checking", "building pages", "verifying"]) {
    const killed = startBuild(["--no-cache", "--content", other, "--out", out], { project: PROJECT });
    await killed.printed(stage);
    process.kill(-(killed.process.pid ?? Number.NaN), "SIGKILL");
    expect(await killed.ended).toBeNull();
    expect(await compare(out, await readManifest(SITE)), stage).toEqual([]);
  }
  // Is gone once the site is replaced.
  await writeFile(join(out, "former.html"), "");
  const reads = join(other, "reads");
  vi.stubEnv("READS", reads);
  vi.stubEnv("NODE_OPTIONS", `--import=${join(import.meta.dirname, "count-reads.mjs")}`);
  vi.stubEnv("TZ", "Pacific/Kiritimati");
  onTestFinished(() => void vi.unstubAllEnvs());
  const words = ["--compress", "--purge", "--no-cache", "--content", FIXTURES, "--out", out];
  const buildFixtures = () => runCommand("build", words, "tr_TR.UTF-8");
  const runs = await Promise.all([buildFixtures(), buildFixtures()]);
  const [made, refused] = runs.sort((one, other) => one.code - other.code);
  expect([made?.code, refused?.code], made?.stderr).toEqual([0, 1]);
  expect(made?.stdout).toMatch(/^不保留旧文件 keeping no files of former releases$/m);
  expect(refused?.stderr).toMatch(/另一个生成正在进行（进程 \d+.*Another build is under way \(process \d+/s);
  expect(await compare(out, await readManifest(SITE))).toEqual([]);
  expect(await readdir(folder)).toEqual(["dist"]);
  const isText = /\.(?:md|yaml|txt)$/;
  const read = (await readFile(reads, "utf8")).split("\n").filter((path) => path.startsWith(FIXTURES));
  expect(read.filter((path) => isText.test(path)).sort()).toEqual(
    (await glob("**/*.{md,yaml,txt}", { cwd: FIXTURES, absolute: true })).sort(),
  );
});
