import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/text/fold.ts";
import { toTraditional } from "../../../src/text/traditional.ts";

describe("Simplified text in Traditional script", () => {
  it.each([
    ["深圳侨报", "深圳僑報"],
    ["皇后在后面", "皇后在後面"],
    ["头发发展", "頭髮發展"],
    ["软件和信息", "軟件和信息"],
    ["《意见》共7章32条。", "《意見》共7章32條。"],
    ["GDP 5G smart city", "GDP 5G smart city"],
    ["𠮷野葛\u{E0100}", "𠮷野葛\u{E0100}"],
    ["", ""],
  ])("turns %s into %s: the script and never the words", (simplified, traditional) => {
    expect(toTraditional(simplified)).toBe(traditional);
  });

  it("leaves the tags of HTML as they are", () => {
    const html =
      '<p>发展<a href="https://example.com/a?b=1&#x26;c">网站</a> <span lang="en">Smart City</span></p>';
    expect(toTraditional(html)).toBe(html.replace("发展", "發展").replace("网站", "網站"));
  });

  it("keeps the number of characters", () => {
    const han = fc.string({
      unit: fc.constantFrom(..."发展后面里干复只台系制云松面准范几几斗谷"),
      maxLength: 12,
    });
    fc.assert(fc.property(han, (text) => Array.from(toTraditional(text)).length === Array.from(text).length));
  });

  it("folds back to the same text, character by character", () => {
    const text = "深圳市政府近日印发关于加快智慧城市和数字政府建设的若干意见后里面发系台";
    expect(Array.from(text, (character) => fold(toTraditional(character))).join("")).toBe(fold(text));
  });
});
