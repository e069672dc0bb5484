import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readArchive } from "../../../src/content/load.ts";
import { type Finding, hasErrors } from "../../../src/diagnostics/diagnostic.ts";
import { RULES } from "../../../src/diagnostics/rules.ts";
import { AREAS } from "../../fixtures/bad/areas.ts";
import { type BadCase, writeArchive } from "../../fixtures/bad/bad-case.ts";

const TODAY = "2026-11-27";

const CASES = Object.entries(AREAS).flatMap(([area, cases]) =>
  cases.map((one) => [`${area}/${one.name}`, one] as const),
);

describe("of what others may bring, check reports exactly what is wrong and where", () => {
  it.each(CASES)("%s", { timeout: 20_000 }, async (_, { files, expected, outcome, says }) => {
    const directory = await mkdtemp(join(tmpdir(), "qiaobao-bad-"));
    onTestFinished(() => rm(directory, { recursive: true }));
    await writeArchive(directory, files);
    const { findings } = await readArchive(directory, TODAY);
    const reported = findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
    expect(reported.sort()).toEqual([...expected].sort());
    expect(outcomeOf(findings)).toBe(outcome);
    if (says) expect(findings.map(({ what, mend }) => `${what.en} ${mend.en}`).join("\n")).toContain(says);
    for (const { what, mend } of findings) {
      expect([what.zh, mend.zh].every((words) => /\p{Script=Han}/u.test(words))).toBe(true);
      expect([what.en, mend.en].every((words) => /[A-Za-z]{3}/.test(words))).toBe(true);
      expect(`${what.zh}${what.en}${mend.zh}${mend.en}`).not.toMatch(/undefined|\[object|NaN|^\s+at /m);
    }
  });
});

describe("the cases", () => {
  it("are hundreds, each with a name of its own, most of them refused", () => {
    expect(CASES.length).toBeGreaterThanOrEqual(300);
    expect(new Set(CASES.map(([name]) => name)).size).toBe(CASES.length);
    expect(CASES.filter(([, { outcome }]) => outcome === "refused").length).toBeGreaterThanOrEqual(250);
  });

  it("have an example of every rule", () => {
    const reported = new Set(CASES.flatMap(([, { expected }]) => expected.map((line) => line.split(" ")[0])));
    expect(Object.keys(RULES).filter((rule) => !reported.has(rule))).toEqual([]);
  });
});

function outcomeOf(findings: readonly Finding[]): BadCase["outcome"] {
  if (hasErrors(findings)) return "refused";
  return findings.length > 0 ? "warned" : "accepted";
}
