import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLatin, parseQuery } from "../../../src/search/query.ts";
import { unitsOf } from "../../../src/search/text.ts";

function terms(query: string): string[] {
  return parseQuery(query).map(({ text }) => text);
}

describe("the terms of a query", () => {
  it.each([
    ["深圳", ["深圳"]],
    ["深圳 广州", ["深圳", "广州"]],
    ["深圳　广州\n佛山", ["深圳", "广州", "佛山"]],
    ['"smart city" 深圳', ["smart city", "深圳"]],
    ['深圳"smart city"', ['深圳"smart', 'city"']],
    ['"深圳', ['"深圳']],
    ['"" 深圳', ['""', "深圳"]],
    ['" " 深圳', ["深圳"]],
    ["“双区”", ["“双区”"]],
    ["", []],
    [" \u3000\n", []],
  ])("of %j are %j", (query, expected) => {
    expect(terms(query)).toEqual(expected);
  });

  it("always have units", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (query) =>
        parseQuery(query).every(({ forms }) => forms.length > 0 && forms.every((units) => units.length > 0)),
      ),
    );
  });

  it("are well formed though half a character was pasted", () => {
    expect(terms("深\ud842")).toEqual(["深\ufffd"]);
  });

  it("are searched for as typed, and in Simplified where a Traditional word is not that of its characters", () => {
    const forms = (query: string) =>
      parseQuery(query).map((term) => term.forms.map((units) => units.map(({ text }) => text).join("")));
    expect(forms("據瞭解 瞭望 发展")).toEqual([["据瞭解", "据了解"], ["瞭望"], ["发展"]]);
  });

  it.each([
    ["GDP", true],
    ["smart-city", true],
    ["5G", true],
    ["深圳", false],
    ["5G网", false],
    ["，", false],
    ["⼀", false],
  ])("can stand in English or not: %s, %s", (query, expected) => {
    expect(isLatin(unitsOf(query))).toBe(expected);
  });
});
