import { describe, expect, it } from "vitest";
import type { BenchDocument } from "../../../scripts/bench/corpus.ts";
import { createLiteralMatcher } from "../../../scripts/bench/literal.ts";

const DOCUMENTS: BenchDocument[] = [
  { id: "city", script: "zh-Hans", headline: ["智慧城市"], body: ["深圳发展5G。", "广州"] },
  { id: "figures", script: "zh-Hant", headline: [], body: ["403.9億元，國 家", "GDP"] },
];
const matcher = createLiteralMatcher(DOCUMENTS);

describe("the literal matcher", () => {
  it.each([
    [["城市"], ["city"]],
    [["國家"], ["figures"]],
    [["国家"], ["figures"]],
    [["5g。"], ["city"]],
    [["403.9亿"], ["figures"]],
    [["智慧", "广州"], ["city"]],
    [["智慧", "國家"], []],
  ])("finds all of %j in %j", (terms, ids) => {
    expect([...matcher.find(terms.map((term) => [term]))]).toEqual(ids);
  });

  it.each([
    ["a run that is not whole", "9亿"],
    ["letters of a longer word", "DP"],
    ["text across two paragraphs", "。广州"],
    ["text across headline and body", "城市深圳"],
  ])("does not find %s", (_, term) => {
    expect(matcher.find([[term]]).size).toBe(0);
  });

  it("takes one form of a term for another", () => {
    expect([...matcher.find([["瞭解", "智慧"]])]).toEqual(["city"]);
  });

  it("finds characters without a division into units", () => {
    expect([...matcher.findCharacters([["國家"]])]).toEqual(["figures"]);
    expect(matcher.findCharacters([["城市深圳"]]).size).toBe(0);
  });
});
