import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { zhlintRemarks } from "../../../src/content/rules/zhlint.ts";
import { BODY, EN, en, SOURCE, ZH, zh } from "../../fixtures/bad/valid-archive.ts";
import { problemsWith, readWith } from "./content-tree.ts";

/** The rule and place of each diagnostic of a record with this body, without its translation and source. */
async function problemsOf(body: string, fields: Record<string, string> = {}): Promise<string[]> {
  const record = zh({ source: null, ...fields }, body);
  const { diagnostics } = await readWith({ [ZH]: record, [EN]: null, [SOURCE]: null });
  return diagnostics
    .filter(({ rule }) => rule !== "no-source")
    .map(({ rule, range: { start }, severity }) => `${severity} ${rule} ${start.line}:${start.column}`);
}

describe("the marks of a Chinese record", () => {
  it("are reported by line and column, wherever Markdown has them", async () => {
    const body = [
      "昨日**新港,**开航 ^p1",
      '![港口](<> "说明,文字") ^f1',
      "- 甲\n- 乙,丙\n\n^l1",
      "| 甲 | 乙 |\n|---|---|\n| (丙) | 丁 |\n\n^t1",
    ];
    expect(await problemsOf(body.join("\n\n"))).toEqual([
      ...["warning half-width 9:7", "warning half-width 11:13", "warning half-width 14:4"],
      ...["warning half-width 20:3", "warning half-width 20:5"],
    ]);
  });

  it("are not looked for in addresses, code and what is no Chinese", async () => {
    const body = "见[网站](https://x.cn/a,b?c:d(e))，`中,文`，<https://中.cn/,文>，见Ltd., Co.一文。 ^p1\n";
    expect(await problemsOf(body)).toEqual([]);
  });

  it("are reported in the headline at its field", async () => {
    expect(await problemsOf(BODY, { title: "新港,开航", byline: "（本报" })).toEqual([
      ...["warning half-width 4:1", "warning unclosed-mark 5:1"],
    ]);
  });

  it("may open in one paragraph and close in the next, as long quotations do", async () => {
    expect(await problemsOf("他说：“一。 ^p1\n\n“二。 ^p2\n\n“三。” ^p3\n")).toEqual([]);
    expect(await problemsOf("他说：“一。 ^p1\n\n二。 ^p2\n")).toEqual(["warning unclosed-mark 9:4"]);
  });

  it("are reported once, though zhlint objects to them too", async () => {
    expect(await problemsOf('新港开航. 他说"好"，「是」 ^p1\n')).toEqual([
      ...["warning zhlint 9:5", "warning mixed-quotes 9:9", "warning mixed-quotes 9:11"],
      ...["warning mixed-quotes 9:13", "warning mixed-quotes 9:15"],
    ]);
  });
});

describe("marks that newspapers print and zhlint would unify", () => {
  it("are kept, whatever else their paragraph has", async () => {
    expect(await problemsOf("载客5～10人，文／图：新港‧东 ^p1\n")).toEqual([]);
    expect(await problemsOf("载客5～10人，文／图：新港‧东(南)。 ^p1\n")).toEqual([
      ...["warning half-width 9:17", "warning half-width 9:19"],
    ]);
  });
});

describe("whatever marks a text has", () => {
  it("zhlint is asked without harm", async () => {
    const marks = fc.constantFrom(...'港a1 .,:?!()[]"「」『』“”（）《》—…\n', "Mr.", "e.g.", "😀");
    await fc.assert(
      fc.asyncProperty(fc.array(marks, { maxLength: 12 }), async (text) => {
        await zhlintRemarks(text.join(""));
      }),
      { numRuns: 500, examples: [[["「", "」", "."]]] },
    );
  });
});

describe("a name of the vocabulary", () => {
  it("that the Chinese of a block has is missed in its English", async () => {
    const english = "The new port opened yesterday. ^p1\n\nThirty ships sailed to the new harbour. ^p2\n";
    expect(await problemsWith({ [EN]: en({}, english) })).toEqual([`warning term-translation ${EN}:9`]);
  });
});
