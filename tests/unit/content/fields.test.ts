import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { EN, en, ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { problemsWith, readWith } from "./content-tree.ts";

/** The only diagnostic of an archive with this `zh.md`. */
async function diagnostic(zh: string): Promise<Diagnostic | undefined> {
  const { diagnostics } = await readWith({ [ZH]: zh });
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0];
}

describe("front matter", () => {
  it.each([
    ["only text", "正文。 ^p1\n"],
    ["front matter without end", "---\ntitle: 题\n\n正文。 ^p1\n"],
    ["front matter behind an empty line", `\n${zh()}`],
  ])("is missing in %s", async (_, text) => {
    expect(await diagnostic(text)).toMatchObject({
      rule: "front-matter",
      file: ZH,
      range: { start: { line: 1 } },
      severity: "error",
    });
  });

  it("that is empty is reported to be so", async () => {
    expect((await diagnostic("---\n---\n\n正文。 ^p1\n"))?.message.en).toBe("There is nothing here");
  });

  it("needs a text behind it", async () => {
    expect(await problemsWith({ [ZH]: zh({ source: null }, ""), [EN]: null })).toEqual([
      `error empty-text ${ZH}:2`,
    ]);
  });
});

describe("a field", () => {
  it.each([
    ["titel", "title"],
    ["dateBound", "dateBounds"],
    ["bylines", "byline"],
  ])("that is mistyped, %s, is reported with the one meant", async (typed, meant) => {
    const reported = await diagnostic(zh({ [typed]: "甲" }));
    expect(reported).toMatchObject({ rule: "unknown-field", range: { start: { line: 8, column: 1 } } });
    expect(reported?.advice).toEqual({ zh: `是不是“${meant}”？`, en: `Did you mean "${meant}"?` });
  });

  it("that does not exist is reported with all that do", async () => {
    expect((await diagnostic(zh({ photographer: "甲" })))?.advice.en).toMatch(
      /^The fields are: language, newspaper, date, /,
    );
  });

  it("within another is reported by its own place", async () => {
    const reported = await diagnostic(zh({ source: "{ fiel: source.txt }" }));
    expect(reported).toMatchObject({
      range: { start: { line: 7, column: 11 } },
      advice: { en: 'Did you mean "file"?' },
    });
  });

  it.each(["", "null", "~"])("that is needed cannot be %j", async (nothing) => {
    expect(await diagnostic(zh({ title: nothing }))).toMatchObject({
      range: { start: { line: 4 } },
      message: { en: '"title" is missing' },
    });
  });

  it("that is needed cannot be left out", async () => {
    expect(await diagnostic(zh({ date: null }))).toMatchObject({
      message: { zh: "缺少“date”", en: '"date" is missing' },
    });
  });

  it("that is blank is invalid", async () => {
    expect((await diagnostic(zh({ title: "'　'" })))?.message.en).toMatch(/^"title" has an invalid value/);
  });

  it.each([
    ["topics", "shipping", "expected array, received string"],
    ["topics", "[Ships]", "must match pattern"],
    ["newspaper", "Port Daily", "must match pattern"],
    ["rights", "http://example.com", "Invalid URL"],
    ["source", "{ file: ../../../topics.yaml }", "must match pattern"],
    ["source", "{ lines: [0, 3] }", "must match pattern"],
    ["source", "{ lines: [3] }", "expected array to have >=2 items"],
    ["retired", "{ P9: p1 }", "Invalid key in record"],
  ])("%s cannot be %s, and what is wrong is said", async (key, value, problem) => {
    const { diagnostics } = await readWith({ [ZH]: zh({ [key]: value }) });
    expect(diagnostics[0]).toMatchObject({ rule: "field-value", severity: "error", file: ZH });
    expect(diagnostics[0]?.message.en).toContain(problem);
    expect(diagnostics[0]?.message.zh).toMatch(/的值不对/);
  });

  it("of the translation is checked in the same way", async () => {
    expect(await problemsWith({ [EN]: en({ status: "done" }) })).toEqual([`error field-value ${EN}:5`]);
    expect(await problemsWith({ [EN]: en({ translator: null }) })).toEqual([`error missing-field ${EN}:2`]);
    expect(await problemsWith({ [EN]: en({ page: "3" }) })).toEqual([`error unknown-field ${EN}:7`]);
  });

  it("of a page is checked in the same way", async () => {
    const page = "---\ntitle: 关于\nauthor: 甲\n---\n\n文 ^p1\n";
    expect(await problemsWith({ "pages/about.zh.md": page })).toEqual([
      "error unknown-field pages/about.zh.md:3",
    ]);
  });
});

describe("YAML that is not well formed", () => {
  it.each([
    ["a list without end", { title: "[甲" }, 5],
    ["a quotation without end", { title: '"甲' }, 4],
    ["a key twice", { "title ": "乙" }, 8],
    ["a tab as indentation", { title: "\n\t- 甲" }, 5],
  ])("is reported with its line: %s", async (_, fields, line) => {
    expect(await diagnostic(zh(fields))).toMatchObject({
      rule: "yaml",
      range: { start: { line } },
      severity: "error",
    });
  });

  it("is reported in the other files too", async () => {
    expect(
      await problemsWith({ "topics.yaml": "- id: shipping\n  zh: [\n", [ZH]: zh({ topics: null }) }),
    ).toEqual(["error yaml topics.yaml:3"]);
  });
});

describe("archive.yaml", () => {
  it("that is empty is reported to be so", async () => {
    const { archive, diagnostics } = await readWith({ "archive.yaml": "# 空\n" });
    expect(archive).toBeNull();
    expect(diagnostics).toMatchObject([
      { rule: "missing-field", range: { start: { line: 1 } }, message: { en: "There is nothing here" } },
    ]);
  });

  it("that is a list is invalid", async () => {
    const { diagnostics } = await readWith({ "archive.yaml": "- 甲\n" });
    expect(diagnostics[0]?.message.en).toMatch(
      /^The value here is invalid: .*expected object, received array/,
    );
  });

  it("takes no key that only JavaScript knows", async () => {
    const rest = "description: { zh: 甲, en: A }\nsite: https://a.example/\nrights: { zh: 甲, en: A }\n";
    for (const key of ["__proto__: { site: x }", "constructor: x"]) {
      const named = `name: { zh: 港, en: P }\n${key}\n`;
      expect(await problemsWith({ "archive.yaml": named + rest })).toEqual([
        "error unknown-field archive.yaml:2",
      ]);
    }
  });
});

it("every diagnostic says in both languages what is wrong and how to fix it", async () => {
  const { diagnostics } = await readWith({
    [ZH]: zh({ titel: "x", date: "soon", topics: "x", newspaper: null }, "文<b>\n\n甲 ^P1\n"),
    [EN]: en({ status: "done" }, "![](x.jpg)\n"),
    "topics.yaml": "- [\n",
    "archive.yaml": "",
  });
  expect(diagnostics.length).toBeGreaterThan(6);
  for (const { message, advice } of diagnostics) {
    expect([message.zh, advice.zh].every((words) => /\p{Script=Han}/u.test(words))).toBe(true);
    expect(
      [message.en, advice.en].every((words) => /[A-Za-z]{2}/.test(words) && !/undefined|""/.test(words)),
    ).toBe(true);
  }
});
