import { describe, expect, it } from "vitest";
import { formatFindings } from "../../../src/cli/diagnostic-formats.ts";
import type { Finding } from "../../../src/diagnostics/diagnostic.ts";

const FINDING: Finding = {
  ...{ severity: "error", rule: "picture-missing", file: "articles/a,b/zh.md", line: 3, column: 5 },
  what: { zh: "缺 100% 的图", en: "100% missing" },
  mend: { zh: "放入\n图片", en: "Put it\r\nthere: now" },
};
const BOTH = { directory: "content", languages: ["zh", "en"] } as const;

describe("findings for people", () => {
  it("give the place, what is wrong and how to mend it, in each language", () => {
    expect(formatFindings([FINDING], "text", BOTH).split("\n").slice(0, 2)).toEqual([
      "content/articles/a,b/zh.md:3:5  错误 error  [picture-missing]",
      String.raw`    缺 100% 的图 → 放入\u{000A}图片`,
    ]);
    const english = formatFindings([{ ...FINDING, severity: "warning" }], "text", {
      ...BOTH,
      languages: ["en"],
    });
    expect(english).toContain("zh.md:3:5  warning  [picture-missing]\n    100% missing → Put it");
    expect(english).not.toMatch(/\p{Script=Han}/u);
  });
});

describe("findings for GitHub", () => {
  it("are one workflow command each, whatever stands in them", () => {
    const told = formatFindings([FINDING, FINDING], "github", { ...BOTH, languages: ["en"] });
    const line =
      "::error file=content/articles/a%2Cb/zh.md,line=3,col=5,title=picture-missing::100%25 missing → Put it%0D%0Athere: now";
    expect(told).toBe(`${line}\n${line}`);
  });
});

describe("findings for programs", () => {
  it("are JSON, with both languages and the path as seen from the project", () => {
    const told = formatFindings([FINDING], "json", { directory: ".", languages: ["en"] });
    expect(JSON.parse(told)).toEqual([FINDING]);
    expect(JSON.parse(formatFindings([FINDING], "json", BOTH))[0].file).toBe("content/articles/a,b/zh.md");
    expect(formatFindings([], "json", BOTH)).toBe("[]");
  });
});
