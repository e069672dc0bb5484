import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { punctuationIssues, straySpaces } from "../../../src/text/punctuation.ts";

/** The slips in a text as `kind at: text → replacement`. */
function issuesOf(text: string): string[] {
  return punctuationIssues(text).map(
    ({ kind, index, text: mark, replacement }) => `${kind} ${index}: ${mark} → ${replacement ?? "?"}`,
  );
}

/** A text in which every issue that has a replacement is fixed. */
function fixed(text: string): string {
  return punctuationIssues(text).reduce(
    (done, { index, text: mark, replacement }) =>
      done.slice(0, index) + (replacement ?? mark) + done.slice(index + mark.length),
    text,
  );
}

describe("half-width marks in Chinese", () => {
  it.each([
    ["昨日,新港开航;船到:三十艘!好?", "昨日，新港开航；船到：三十艘！好？"],
    ["增长5%,达到111.4亿元,共1,200人", "增长5%，达到111.4亿元，共1,200人"],
    ["发展GDP,促进“双城”,《意见》:好", "发展GDP，促进“双城”，《意见》：好"],
    ["深圳(Shenzhen)是(约)，(见图)", "深圳（Shenzhen）是（约），（见图）"],
    ["真的吗?", "真的吗？"],
  ])("%s becomes %s", (text, right) => {
    expect(fixed(text)).toBe(right);
    expect(issuesOf(right)).toEqual([]);
  });

  it.each([
    ["比例为3:1，12:30开始，111.4亿元，5~10人"],
    ["Huawei Investment (Holding) Co., Ltd.; see https://x.cn/?a=1"],
    ["1）第一。2）第二。（一）总则"],
    ["Xi’an’s harbour，“他说‘好’”。……"],
    ["好！！真的？！——是的"],
  ])("are none in %s", (text) => {
    expect(issuesOf(text)).toEqual([]);
  });
});

describe("marks that are set wrongly", () => {
  it.each([
    ["好，，再说。", ["doubled-mark 1: ，， → ?"]],
    ["好，。再说。。", ["doubled-mark 1: ，。 → ?", "doubled-mark 5: 。。 → ?"]],
    ["等等...了。。。", ["ellipsis 2: ... → ?", "ellipsis 6: 。。。 → ?"]],
    ["《意见第一章", ["unclosed-mark 0: 《 → ?"]],
    ["“引文（注”完）", ["unclosed-mark 3: （ → ?", "unclosed-mark 7: ） → ?"]],
    ['他说"好"', ['straight-quote 2: " → ?', 'straight-quote 4: " → ?']],
  ])("%s", (text, slips) => {
    expect(issuesOf(text)).toEqual(slips);
  });
});

it("spaces between Han characters are stray, except for those that part names and datelines", () => {
  expect(straySpaces("新港 开航，首航　船").map(({ index }) => index)).toEqual([2]);
  for (const text of ["本报讯 昨日开航", "（记者 张三 李四）", "摄影 张三", "GDP 增长 5 成"]) {
    expect(straySpaces(text)).toEqual([]);
  }
});

it("one pass is enough: a fixed text has nothing left to fix", () => {
  const text = fc.array(fc.constantFrom(..."昨新港,;:()!?，。“”《》5%a ")).map((units) => units.join(""));
  fc.assert(
    fc.property(text, (before) => {
      const after = fixed(before);
      expect(punctuationIssues(after).filter(({ replacement }) => replacement !== null)).toEqual([]);
      expect(after.normalize("NFKC")).toBe(before.normalize("NFKC"));
    }),
  );
});
