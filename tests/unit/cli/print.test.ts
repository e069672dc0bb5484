import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { formatDiagnostics } from "../../../src/diagnostics/print.ts";

const RANGE = { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } };

const DIAGNOSTIC: Diagnostic = {
  ...{ severity: "error", rule: "picture-missing", file: "articles/a,b/zh.md", range: RANGE },
  message: { zh: "缺 100% 的图", en: "100% missing" },
  advice: { zh: "放入\n图片", en: "Put it\r\nthere: now" },
};
const BOTH = { directory: "content", languages: ["zh", "en"] } as const;

describe("diagnostics for people", () => {
  it("give the place, what is wrong and how to fix it, in each language", () => {
    expect(formatDiagnostics([DIAGNOSTIC], "text", BOTH).split("\n").slice(0, 2)).toEqual([
      "content/articles/a,b/zh.md:3:5  错误 error  [picture-missing]",
      String.raw`    缺 100% 的图 → 放入\u{000A}图片`,
    ]);
    const english = formatDiagnostics([{ ...DIAGNOSTIC, severity: "warning" }], "text", {
      ...BOTH,
      languages: ["en"],
    });
    expect(english).toContain("zh.md:3:5  warning  [picture-missing]\n    100% missing → Put it");
    expect(english).not.toMatch(/\p{Script=Han}/u);
  });
});

describe("diagnostics for GitHub", () => {
  it("are one workflow command each, whatever is in them", () => {
    const output = formatDiagnostics([DIAGNOSTIC, DIAGNOSTIC], "github", { ...BOTH, languages: ["en"] });
    const line =
      "::error file=content/articles/a%2Cb/zh.md,line=3,col=5,title=picture-missing::100%25 missing → Put it%0D%0Athere: now";
    expect(output).toBe(`${line}\n${line}`);
  });
});

describe("diagnostics for programs", () => {
  it("are JSON, with both languages and the path as seen from the project", () => {
    const output = formatDiagnostics([DIAGNOSTIC], "json", { directory: ".", languages: ["en"] });
    expect(JSON.parse(output)).toEqual([{ ...DIAGNOSTIC, line: 3, column: 5 }]);
    expect(JSON.parse(formatDiagnostics([DIAGNOSTIC], "json", BOTH))[0].file).toBe(
      "content/articles/a,b/zh.md",
    );
    expect(formatDiagnostics([], "json", BOTH)).toBe("[]");
  });
});
