import { expect, test } from "vitest";
import { type Diagnostic, diagnosticList, placeIn } from "../../../src/diagnostics/diagnostic.ts";
import { newProblemsPrinter } from "../../../src/site/integration/new-problems.ts";

/** A warning for each of so many files, but an error for the last. */
function problems(files: number): Diagnostic[] {
  const { diagnostics, report } = diagnosticList();
  for (let file = 1; file < files; file++) report(placeIn(`articles/${file}/zh.md`), { id: "no-source" });
  report(placeIn(`articles/${files}/zh.md`), { id: "merge-conflict" });
  return diagnostics;
}

function printer() {
  const printed: string[] = [];
  const print = newProblemsPrinter();
  const logger = {
    error: (message: string) => printed.push(`error ${message}`),
    warn: (message: string) => printed.push(`warn ${message}`),
  };
  return (diagnostics: readonly Diagnostic[]) => {
    printed.length = 0;
    print(diagnostics, "content", logger);
    return [...printed];
  };
}

test("a problem is printed once, and again when it has come back", () => {
  const print = printer();
  expect(print(problems(3)).length).toBe(3);
  expect(print(problems(3))).toEqual([]);
  expect(print(problems(4)).map((message) => /articles.\d/.exec(message)?.[0])).toEqual([
    "articles/4",
    "articles/3",
  ]);
  expect(print([])).toEqual([]);
  expect(print(problems(3)).length).toBe(3);
});

test("of many problems the errors are printed first, and it is said how many are left out", () => {
  const printed = printer()(problems(50));
  expect(printed.length).toBe(21);
  expect(printed[0]).toMatch(/^error content.articles.50/);
  expect(printed[1]).toMatch(/^warn content.articles.1\D/);
  expect(printed.at(-1)).toMatch(/^warn 还有 30 条.*30 more; npm run check lists all/);
});
