import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCornerQuotes, toCurlyQuotes } from "../../../src/text/corner-quotes.ts";

describe("quotation marks of a Traditional text", () => {
  it.each([
    ["打造“數字中國”典範", "打造「數字中國」典範"],
    ["他說：“這是‘雙城聯動’。”", "他說：「這是『雙城聯動』。」"],
    ["‘單’與“雙”", "『單』與「雙」"],
    ["“一段未完，下一段再開", "「一段未完，下一段再開"],
    ["Shenzhen’s ‘People’s Daily’", "Shenzhen’s 『People’s Daily』"],
    ["沒有引號", "沒有引號"],
  ])("sets %s as %s", (curly, corner) => {
    expect(toCornerQuotes(curly)).toBe(corner);
  });

  it("does not change a text that already has corner quotes", () => {
    expect(toCornerQuotes("「甲」與“乙”")).toBe("「甲」與“乙”");
  });

  it("gives the text back", () => {
    const text = fc.string({ unit: fc.constantFrom(..."“”‘’甲乙，a ") });
    fc.assert(fc.property(text, (curly) => toCurlyQuotes(toCornerQuotes(curly)) === curly));
  });
});
