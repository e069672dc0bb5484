import { execFile } from "node:child_process";
import { mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { verify } from "../../src/cli/verify.ts";
import { callCommand } from "../unit/cli/call-command.ts";
import { type Run, runCommand } from "../unit/cli/command.ts";
import { copyLinked, replaceFile, SITE } from "./site.ts";

const PAGE = "zh/articles/harbour-plan/index.html";
let folder: string;
let copy: string;
let other: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qiaobao-copies-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  [copy, other] = [join(folder, "copy"), join(folder, "other")];
  await copyLinked(SITE, copy);
  await copyLinked(SITE, other);
});

/** Verifies the copy. Returns the differences that are named, and the exit code. */
async function verified(...words: string[]) {
  return result(await callCommand(verify, [copy, ...words]));
}

function result({ code, stdout, stderr }: Run) {
  const named = stdout.split("\n").flatMap((line) => {
    const [, kind, path] = /^\S+ (missing|changed|extra) +(\S+)/.exec(line) ?? [];
    return path ? [`${kind} ${path}`] : [];
  });
  return { code, named, output: stdout + stderr };
}

describe("a copy of a release", () => {
  test("is found complete, also by sha256sum", async () => {
    expect(result(await runCommand("verify", [copy]))).toMatchObject({ code: 0, named: [] });
    await promisify(execFile)("sha256sum", ["--check", "--quiet", "--strict", "manifest-sha256.txt"], {
      cwd: copy,
    });
  });

  test("with five kinds of damage is reported, repaired from another, and then found complete", async () => {
    const changed = await readFile(join(copy, PAGE), "utf8");
    await replaceFile(join(copy, PAGE), changed.replace("新港市", "新巷市"));
    await replaceFile(join(copy, "zh.png"), (await readFile(join(copy, "zh.png"))).subarray(0, 1000));
    await replaceFile(join(copy, "search-data/entry.json"), "");
    await rm(join(copy, "en/rss.xml"));
    await writeFile(join(copy, "zh/extra.html"), "extra");
    const expected = [
      "missing en/rss.xml",
      "changed search-data/entry.json",
      "changed zh.png",
      `changed ${PAGE}`,
      "extra zh/extra.html",
    ];
    expect(await verified()).toMatchObject({ code: 1, named: expected });

    const repaired = await verified("--repair-from", other);
    expect(repaired, repaired.output).toMatchObject({ code: 0, named: expected });
    expect(await verified()).toMatchObject({ code: 0, named: [] });
    expect(await readFile(join(copy, PAGE), "utf8")).toBe(changed);
    const aside = /\S+\.aside-\S+/.exec(repaired.output)?.[0] ?? "";
    expect(await readFile(join(aside, "zh/extra.html"), "utf8")).toBe("extra");
    expect(await readFile(join(aside, PAGE), "utf8")).toContain("新巷市");
  });

  test("takes nothing from another that is not as the manifest says", async () => {
    await replaceFile(join(copy, PAGE), "damaged here");
    await replaceFile(join(other, PAGE), "damaged there");
    await rm(join(copy, "zh.png"));
    const { code, output } = await verified("--repair-from", other);
    expect(code).toBe(1);
    expect(output).toContain(`the other copy has no intact one either: ${PAGE}`);
    expect(await readFile(join(copy, PAGE), "utf8")).toBe("damaged here");
    expect((await verified()).named).toEqual([`changed ${PAGE}`]);
  });

  test("is not complete if a file or folder is a link", async () => {
    await rm(join(copy, "zh.png"));
    await symlink(join(other, "zh.png"), join(copy, "zh.png"));
    await rename(join(copy, "en"), join(folder, "en"));
    await symlink(join(folder, "en"), join(copy, "en"));
    const { named } = await verified();
    expect(named).toContain("changed zh.png");
    expect(named).toContain("extra en");
    expect(named).toContain("missing en/index.html");
    expect(await verified("--repair-from", other)).toMatchObject({ code: 0 });
    expect(await verified()).toMatchObject({ code: 0, named: [] });
  });

  test("without a manifest, or with one that is damaged, is refused with the line", async () => {
    const manifest = join(copy, "manifest-sha256.txt");
    const lines = (await readFile(manifest, "utf8")).split("\n");
    await replaceFile(manifest, lines.with(4, `${"0".repeat(64)}  ../outside`).join("\n"));
    expect(await verified("--repair-from", other)).toMatchObject({
      code: 2,
      output: expect.stringContaining("manifest-sha256.txt:5"),
    });
    await replaceFile(manifest, lines.join("\n").slice(0, -10));
    expect(await verified()).toMatchObject({ code: 2, output: expect.stringContaining("cut off") });
    await rm(manifest);
    expect(await verified()).toMatchObject({ code: 2, output: expect.stringContaining(manifest) });
  });
});
