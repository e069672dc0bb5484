import { describe, expect, it } from "vitest";
import { otherFigures } from "../../../../src/search/query/figures.ts";
import { parseQuery } from "../../../../src/search/query/query.ts";
import { otherForms } from "../../../../src/search/query/typed-form.ts";
import { asOneText, understood } from "../../../../src/search/query/understood.ts";

describe("how a query was read", () => {
  it.each([
    ['公园"长安"', "“公园” + “长安”"],
    ["“双区”", "“双区”"],
    ["深圳｜广州 －佛山", "“深圳” | “广州” − “佛山”"],
    ["digit*", "“digit…”"],
  ])("%s is shown as %s", (query, text) => {
    const read = understood(query, parseQuery(query));
    expect(read && asOneText(read)).toBe(text);
  });

  it.each(["深圳", " 深圳 ", "打造“双区”，建设城市", "C++", ""])("%j needs no word", (query) => {
    expect(understood(query, parseQuery(query))).toBeNull();
  });
});

describe("the forms in which an item has a query", () => {
  it.each([
    ["著", ["看着"], ["着"]],
    ["看著", ["看着", "看著"], []],
    ["皇後", ["皇后", "皇后"], ["皇后"]],
    ["后面", ["后面"], []],
    ["想像", ["想象", "想像"], []],
    ["想像", ["想象"], ["想象"]],
    ["ＧＤＰ", ["gdp"], []],
    ["深圳　5G", ["深圳5g"], []],
    ["佛山", ["深圳"], []],
  ])("for %s in %j are others %j", (query, texts, others) => {
    expect(otherForms(texts, parseQuery(query))).toEqual(others);
  });
});

describe("other figures", () => {
  it.each([
    ["2019年", ["二〇一九年", "2,019年"]],
    ["二〇一九年", ["2019年"]],
    ["二零一九", ["2019"]],
    ["7,340亿", ["7340亿"]],
    ["７３４０", ["七三四〇", "7,340"]],
    ["111.4", []],
    ["深圳", []],
  ])("for %s are %j", (query, others) => {
    expect(otherFigures(query)).toEqual(others);
  });
});
