import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLatin, parseQuery, type Term } from "../../../../src/search/query/query.ts";
import { unitsOf } from "../../../../src/text/units.ts";

/** A query as it is understood: `(a or b) and c, not d`. */
function understood(query: string): string {
  const { groups, excluded } = parseQuery(query);
  const wanted = groups.map((group) => group.map(({ text }) => text).join(" or ")).join(" and ");
  return [wanted, ...excluded.map(({ text }) => text)].join(", not ");
}

/** The terms of a query. */
function termsOf(query: string): Term[] {
  return parseQuery(query).groups.flat();
}

describe("a query", () => {
  it.each([
    ["深圳", "深圳"],
    ["深圳 广州", "深圳 and 广州"],
    ["深圳　广州\n佛山", "深圳 and 广州 and 佛山"],
    ['"smart city" 深圳', "smart city and 深圳"],
    ['"深圳', '"深圳'],
    ['" " 深圳', "深圳"],
    ["“双区”", "双区"],
    ["＂smart city＂　深圳", "smart city and 深圳"],
    ["「双区」", "双区"],
    ['公园"长安"', "公园 and 长安"],
    ["公园“长安”", "公园 and 长安"],
    ["「长安」公园", "长安 and 公园"],
    ['公园"长安"北京', "公园 and 长安 and 北京"],
    ["公园 -“长安”", "公园, not 长安"],
    ["公园 －長安", "公园, not 長安"],
    ["深圳｜广州", "深圳 or 广州"],
    ["建设“双区”城市", "建设“双区”城市"],
    ["要推进“双区”建设，打造“智慧城市”", "要推进“双区”建设，打造“智慧城市”"],
    ['提出"双区"建设,打造"智慧城市"', '提出"双区"建设,打造"智慧城市"'],
    ["《意见》提出「双区」", "《意见》提出「双区」"],
    ["“推进建设，打造城市” 佛山", "推进建设，打造城市 and 佛山"],
    ["C++ C# 5G＋", "C++ and C# and 5G＋"],
    ["智慧\n城市", "智慧 and 城市"],
    ["smart\r\ncity", "smart and city"],
    ["坚持以人民为中心的发展思想，\n统筹城市发展与安全", "坚持以人民为中心的发展思想，统筹城市发展与安全"],
    ["深圳|广州", "深圳 or 广州"],
    ["深圳 | 广州 佛山", "深圳 or 广州 and 佛山"],
    ["深圳 -广州", "深圳, not 广州"],
    ['-"smart city" 深圳', "深圳, not smart city"],
    ["人-车-路", "人-车-路"],
    ["-广州", "-广州"],
    ["smart - city", "smart and city"],
    ["深圳 - －", "深圳"],
    ['深圳 "-"', "深圳 and -"],
    ["-", "-"],
    ["- -广州", "-广州"],
    ["|深圳|", "深圳"],
    ["|", "|"],
    ["", ""],
    [" \u3000\n", ""],
  ])("%j is understood as %j", (query, expected) => {
    expect(understood(query)).toBe(expected);
  });

  it("has terms with units, and never a group without terms", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'深圳a1 -－|｜*"“”「」，\n\ud842\u200b\u0301'), maxLength: 12 }),
        (query) => {
          const { groups, excluded } = parseQuery(query);
          expect(groups.every((group) => group.length > 0)).toBe(true);
          for (const { units } of [...groups.flat(), ...excluded]) expect(units.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("looks for something unless it is white space", () => {
    const typed = fc.string({ unit: fc.constantFrom(...'深a1-|*" '), maxLength: 8 });
    fc.assert(fc.property(typed, (query) => termsOf(query).length > 0 === (query.trim() !== "")));
  });

  it("is well formed though half a character was pasted", () => {
    expect(understood("深\ud842")).toBe("深\ufffd");
  });

  it.each([
    ["digit*", ["digit", true]],
    ["5*", ["5", true]],
    ['"digit*"', ["digit*", false]],
    ["深圳*", ["深圳*", false]],
    ["digit＊", ["digit", true]],
    ["*", ["*", false]],
  ])("with an asterisk, %s, asks for the beginning of a Latin word only", (query, expected) => {
    expect(termsOf(query).map(({ text, isPrefix }) => [text, isPrefix])).toEqual([expected]);
  });

  it.each([
    ["GDP", true],
    ["smart-city", true],
    ["5G", true],
    ["深圳", false],
    ["5G网", false],
    ["，", false],
    ["⼀", false],
  ])("can be in English or not: %s, %s", (query, expected) => {
    expect(isLatin(unitsOf(query))).toBe(expected);
  });
});
