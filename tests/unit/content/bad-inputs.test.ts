import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadContent } from "../../../src/content/load.ts";
import { type Diagnostic, hasErrors } from "../../../src/diagnostics/diagnostic.ts";
import { RULES } from "../../../src/diagnostics/rules.ts";
import { AREAS } from "../../fixtures/bad/areas.ts";
import { type BadCase, writeArchive } from "../../fixtures/bad/bad-case.ts";

const TODAY = "2026-11-27";

const CASES = Object.entries(AREAS).flatMap(([area, cases]) =>
  cases.map((one) => [`${area}/${one.name}`, one] as const),
);

describe("of what others may bring, check reports exactly what is wrong and where", () => {
  it.each(CASES)("%s", { timeout: 20_000 }, async (_, { files, expected, outcome, says }) => {
    const directory = mkdtempSync(join(tmpdir(), "qiaobao-bad-"));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    writeArchive(directory, files);
    const { diagnostics } = await loadContent(directory, { today: TODAY });
    const reported = diagnostics.map(({ rule, file, range }) => `${rule} ${file}:${range.start.line}`);
    expect(reported.sort()).toEqual([...expected].sort());
    expect(outcomeOf(diagnostics)).toBe(outcome);
    if (says)
      expect(diagnostics.map(({ message, advice }) => `${message.en} ${advice.en}`).join("\n")).toContain(
        says,
      );
    for (const { message, advice } of diagnostics) {
      expect([message.zh, advice.zh].every((words) => /\p{Script=Han}/u.test(words))).toBe(true);
      expect([message.en, advice.en].every((words) => /[A-Za-z]{3}/.test(words))).toBe(true);
      expect(`${message.zh}${message.en}${advice.zh}${advice.en}`).not.toMatch(
        /undefined|\[object|NaN|^\s+at /m,
      );
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

function outcomeOf(diagnostics: readonly Diagnostic[]): BadCase["outcome"] {
  if (hasErrors(diagnostics)) return "refused";
  return diagnostics.length > 0 ? "warned" : "accepted";
}
