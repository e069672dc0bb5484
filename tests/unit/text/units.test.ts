import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/text/fold.ts";
import { unitsOf } from "../../../src/text/units.ts";
import { assigned } from "./assigned.ts";

function units(text: string): string {
  return unitsOf(text)
    .map((unit) => unit.text)
    .join("|");
}

function withoutInvisible(text: string): string {
  return text.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "");
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."深圳發发𠮷⼀一Aａ1.,，。 \u3000\n\u0301\u{E0100}\u200bΣİßﬁ㎡½薴") }),
);

describe("the folded form of a text", () => {
  it.each([
    ["僑報發後裏裡", "侨报发后里里"],
    ["ＧＤＰ　１１１．４％", "gdp 111.4%"],
    ["《意見》，（乙）", "《意见》,(乙)"],
    ["Café CAFÉ", "cafe cafe"],
    ["葛\u{E0100}城", "葛城"],
    ["神社\u{FA19}", "神社神"],
    ["⼀⾏", "一行"],
    ["ﬁ", "fi"],
    ["薴苧", "苎苎"],
    ["𨭎𠮷", "𬭳𠮷"],
    ["深\u200b圳\u00ad", "深圳"],
  ])("of %s is %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("is its own folded form, for every character there is", { timeout: 60_000 }, () => {
    const unstable = assigned().filter((character) => fold(fold(character)) !== fold(character));
    expect([...unstable]).toEqual([]);
  });

  it("is its own folded form, for any text", () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });

  it("is empty if nothing of the text can be seen, and only there", () => {
    fc.assert(fc.property(anyText, (text) => (fold(text) === "") === (withoutInvisible(text) === "")));
  });
});

describe("the units of a text", () => {
  it.each([
    ["深圳市", "深|圳|市"],
    ["GDP超2.8万亿", "gdp|超|2.8|万|亿"],
    ["7340亿、111.4", "7340|亿|、|111.4"],
    ["1,000,000元", "1,000,000|元"],
    ["1,2,3", "1|,|2|,|3"],
    ["１１１．４％", "111.4|%"],
    ["5G+Wi-Fi", "5|g|+|wi|-|fi"],
    ["city’s", "city|'|s"],
    ["第5．完", "第|5|.|完"],
    ["𠮷野家", "𠮷|野|家"],
    ["葛\u{E0100}城", "葛|城"],
    ["深\u200b圳", "深|圳"],
    ["co\u00adoperation", "cooperation"],
    ["はな", "は|な"],
    ["〇々", "〇|々"],
    ["“双区”", '"|双|区|"'],
    [" \n\u3000\t", ""],
    ["", ""],
  ])("of %j are %s", (text, expected) => {
    expect(units(text)).toBe(expected);
  });

  it("hold everything that can be seen, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const units = unitsOf(text);
        let end = 0;
        for (const unit of units) {
          expect(withoutInvisible(text.slice(end, unit.start)).trim()).toBe("");
          expect(unit.end).toBeGreaterThan(unit.start);
          expect(fold(text.slice(unit.start, unit.end)).trim()).toContain(unit.text);
          end = Math.max(end, unit.end);
        }
        expect(withoutInvisible(text.slice(end)).trim()).toBe("");
        expect(units.map((unit) => unit.text).join("")).toBe(fold(text).replace(/\s/gu, ""));
      }),
    );
  });

  it("are the same in Simplified and Traditional, half and full width, lower-case letters and capitals", () => {
    expect(units("ＧＤＰ增長，發展《２０２１》")).toBe(units("gdp增长,发展《2021》"));
  });

  it("are of one kind when they are Han, however they are written", () => {
    const kinds = ["一", "⼀", "㊀", "發", "发", "神", "\u{FA19}"].flatMap(unitsOf).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["character"]));
  });

  it("are distinguished by kind", () => {
    expect(unitsOf("深gdp，").map(({ kind }) => kind)).toEqual(["character", "run", "mark"]);
  });
});
