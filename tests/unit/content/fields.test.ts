import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/diagnostics/diagnostic.ts";
import { EN, enFile, findingsWith, readWith, ZH, zhFile } from "./content-tree.ts";

/** The only finding of an archive with this `zh.md`. */
async function finding(zh: string): Promise<Finding | undefined> {
  const { findings } = await readWith({ [ZH]: zh });
  expect(findings).toHaveLength(1);
  return findings[0];
}

describe("front matter", () => {
  it.each([
    ["text alone", "正文。 ^p1\n"],
    ["front matter without end", "---\ntitle: 题\n\n正文。 ^p1\n"],
    ["front matter behind an empty line", `\n${zhFile()}`],
  ])("is missing in %s", async (_, text) => {
    expect(await finding(text)).toMatchObject({ rule: "front-matter", file: ZH, line: 1, severity: "error" });
  });

  it("that is empty is told to be so", async () => {
    expect((await finding("---\n---\n\n正文。 ^p1\n"))?.what.en).toBe("There is nothing here");
  });

  it("needs a text behind it", async () => {
    expect(await findingsWith({ [ZH]: zhFile({ source: null }, ""), [EN]: null })).toEqual([
      `error empty-text ${ZH}:2`,
    ]);
  });
});

describe("a field", () => {
  it.each([
    ["titel", "title"],
    ["dateBound", "dateBounds"],
    ["bylines", "byline"],
  ])("that is mistyped, %s, is told with the one meant", async (typed, meant) => {
    const told = await finding(zhFile({ [typed]: "甲" }));
    expect(told).toMatchObject({ rule: "unknown-field", line: 8, column: 1 });
    expect(told?.mend).toEqual({ zh: `是不是“${meant}”？`, en: `Did you mean "${meant}"?` });
  });

  it("that does not exist is told with all that do", async () => {
    expect((await finding(zhFile({ photographer: "甲" })))?.mend.en).toMatch(
      /^The fields are: newspaper, date, /,
    );
  });

  it("within another is told by its own place", async () => {
    const told = await finding(zhFile({ source: "{ fiel: source.txt }" }));
    expect(told).toMatchObject({ line: 7, column: 11, mend: { en: 'Did you mean "file"?' } });
  });

  it.each(["", "null", "~"])("that is needed cannot be %j", async (nothing) => {
    expect(await finding(zhFile({ title: nothing }))).toMatchObject({
      line: 4,
      what: { en: '"title" is missing' },
    });
  });

  it("that is needed cannot be left out", async () => {
    expect(await finding(zhFile({ date: null }))).toMatchObject({
      what: { zh: "缺少“date”", en: '"date" is missing' },
    });
  });

  it("that is blank has a wrong value", async () => {
    expect((await finding(zhFile({ title: "'　'" })))?.what.en).toMatch(/^"title" has a wrong value/);
  });

  it.each([
    ["topics", "shipping", "expected array, received string"],
    ["title", "[甲, 乙]", "expected string, received array"],
    ["topics", "[Ships]", "must match pattern"],
    ["newspaper", "Port Daily", "must match pattern"],
    ["rights", "http://example.com", "Invalid URL"],
    ["source", "{ file: ../../../topics.yaml }", "must match pattern"],
    ["source", "{ lines: [0, 3] }", "must match pattern"],
    ["source", "{ lines: [3] }", "expected array to have >=2 items"],
    ["retired", "{ P9: p1 }", "Invalid key in record"],
  ])("%s cannot be %s, and what is wrong is said", async (key, value, problem) => {
    const { findings } = await readWith({ [ZH]: zhFile({ [key]: value }) });
    expect(findings[0]).toMatchObject({ rule: "field-value", severity: "error", file: ZH });
    expect(findings[0]?.what.en).toContain(problem);
    expect(findings[0]?.what.zh).toMatch(/的值不对/);
  });

  it("of the translation is checked in the same way", async () => {
    expect(await findingsWith({ [EN]: enFile({ status: "done" }) })).toEqual([`error field-value ${EN}:5`]);
    expect(await findingsWith({ [EN]: enFile({ translator: null }) })).toEqual([
      `error missing-field ${EN}:2`,
    ]);
    expect(await findingsWith({ [EN]: enFile({ newspaper: "port-daily" }) })).toEqual([
      `error unknown-field ${EN}:7`,
    ]);
  });

  it("of a page is checked in the same way", async () => {
    const page = "---\ntitle: 关于\nauthor: 甲\n---\n\n文 ^p1\n";
    expect(await findingsWith({ "pages/about.zh.md": page })).toEqual([
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
  ])("is told with its line: %s", async (_, fields, line) => {
    expect(await finding(zhFile(fields))).toMatchObject({ rule: "yaml", line, severity: "error" });
  });

  it("is told in the other files too", async () => {
    expect(
      await findingsWith({ "topics.yaml": "- id: shipping\n  zh: [\n", [ZH]: zhFile({ topics: null }) }),
    ).toEqual(["error yaml topics.yaml:3"]);
  });
});

describe("archive.yaml", () => {
  it("that is empty is told to be so", async () => {
    const { archive, findings } = await readWith({ "archive.yaml": "# 空\n" });
    expect(archive).toBeNull();
    expect(findings).toMatchObject([
      { rule: "missing-field", line: 1, what: { en: "There is nothing here" } },
    ]);
  });

  it("that is a list has a wrong value", async () => {
    const { findings } = await readWith({ "archive.yaml": "- 甲\n" });
    expect(findings[0]?.what.en).toMatch(/^This has a wrong value: .*expected object, received array/);
  });

  it("takes no key that only JavaScript knows", async () => {
    const rest = "description: { zh: 甲, en: A }\nsite: https://a.example/\nrights: { zh: 甲, en: A }\n";
    for (const key of ["__proto__: { site: x }", "constructor: x"]) {
      const named = `name: { zh: 港, en: P }\n${key}\n`;
      expect(await findingsWith({ "archive.yaml": named + rest })).toEqual([
        "error unknown-field archive.yaml:2",
      ]);
    }
  });
});

it("every finding says in both languages what is wrong and how to mend it", async () => {
  const { findings } = await readWith({
    [ZH]: zhFile({ titel: "x", date: "soon", topics: "x", newspaper: null }, "文<b>\n\n甲 ^P1\n"),
    [EN]: enFile({ status: "done" }, "![](x.jpg)\n"),
    "topics.yaml": "- [\n",
    "archive.yaml": "",
  });
  expect(findings.length).toBeGreaterThan(6);
  for (const { what, mend } of findings) {
    expect([what.zh, mend.zh].every((words) => /\p{Script=Han}/u.test(words))).toBe(true);
    expect(
      [what.en, mend.en].every((words) => /[A-Za-z]{2}/.test(words) && !/undefined|""/.test(words)),
    ).toBe(true);
  }
});
