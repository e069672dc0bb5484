import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { glob } from "tinyglobby";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { readArchive } from "../../../src/content/load.ts";
import { type Finding, hasErrors } from "../../../src/diagnostics/diagnostic.ts";
import { RULES } from "../../../src/diagnostics/rules.ts";
import type { Made, Outcome } from "../../fixtures/bad/make/case.ts";
import { corpusFiles } from "../../fixtures/bad/make/write.ts";

const BAD = resolve(import.meta.dirname, "../../fixtures/bad");
const TODAY = "2026-11-27";

/** `case.yaml`, as `make/write.ts` writes it. */
interface Case {
  outcome: Outcome;
  told?: string[];
  says?: string;
  without?: string[];
  made?: (Made & { path: string })[];
}

const folders = (await glob("*/*/case.yaml", { cwd: BAD })).map(dirname).sort();
const cases = await Promise.all(
  folders.map(
    async (folder) =>
      [folder, parse(await readFile(join(BAD, folder, "case.yaml"), "utf8")) as Case] as const,
  ),
);

describe("of what others may bring, the gate tells exactly what is wrong and where", () => {
  it.each(cases)("%s", { timeout: 20_000 }, async (folder, expected) => {
    const { findings } = await readArchive(await contentOf(folder, expected), TODAY);
    const told = findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
    expect(told.sort()).toEqual((expected.told ?? []).sort());
    expect(outcomeOf(findings)).toBe(expected.outcome);
    if (expected.says)
      expect(findings.map(({ what, mend }) => `${what.en} ${mend.en}`).join("\n")).toContain(expected.says);
    for (const { what, mend } of findings) {
      expect([what.zh, mend.zh].every((words) => /\p{Script=Han}/u.test(words))).toBe(true);
      expect([what.en, mend.en].every((words) => /[A-Za-z]{3}/.test(words))).toBe(true);
      expect(`${what.zh}${what.en}${mend.zh}${mend.en}`).not.toMatch(/undefined|\[object|NaN|^\s+at /m);
    }
  });
});

describe("the corpus", () => {
  it("has cases by the hundred, most of them refused", () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(cases.filter(([, { outcome }]) => outcome === "refused").length).toBeGreaterThanOrEqual(250);
  });

  it("has an example of every rule", () => {
    const told = new Set(cases.flatMap(([, { told = [] }]) => told.map((line) => line.split(" ")[0])));
    expect(Object.keys(RULES).filter((rule) => !told.has(rule))).toEqual([]);
  });

  it("is what its script makes: node tests/fixtures/bad/make.ts", async () => {
    const made = corpusFiles();
    const there = await glob(["*/**", "!make/**"], { cwd: BAD, dot: true });
    expect(there.sort()).toEqual([...made.keys()].sort());
    for (const [path, content] of made) {
      expect(Buffer.from(content as string).equals(await readFile(join(BAD, path))), path).toBe(true);
    }
  });
});

function outcomeOf(findings: readonly Finding[]): Outcome {
  if (hasErrors(findings)) return "refused";
  return findings.length > 0 ? "warned" : "accepted";
}

/** The sound archive with the files of a case, in a folder that goes when the test ends. */
async function contentOf(folder: string, { without = [], made = [] }: Case): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "qiaobao-bad-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  await cp(join(BAD, "sound"), directory, { recursive: true });
  for (const path of [...without, ...made.map(({ path }) => path)])
    await rm(join(directory, path), { force: true });
  await cp(join(BAD, folder, "content"), directory, { recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    },
  );
  for (const one of made) await make(join(directory, one.path), one);
  return directory;
}

async function make(path: string, made: Made): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if ("link" in made) await symlink(made.link, path);
  else if ("folder" in made) await mkdir(path);
  else if ("fifo" in made) execFileSync("mkfifo", [path]);
  else if ("base64" in made) await writeFile(path, Buffer.from(made.base64, "base64"));
  else if ("text" in made) await writeFile(path, made.text);
  else await writeFile(path, made.before + made.repeat.repeat(made.times) + made.after);
}
