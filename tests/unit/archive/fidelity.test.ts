import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edition } from "../../../src/archive/article.ts";
import { compareWithSource } from "../../../src/archive/fidelity.ts";
import { edition, paragraph } from "./edition.ts";

const ITEM = edition("新港开航", ["昨日，港口（东）开航：111.4亿。", "共30艘。"], { byline: "本报记者" });
const SOURCE = "新港开航\r\n\r\n本报记者 昨日,港口(东)开航:111.4\n亿。\n\n　　共30艘。\n";

describe("an item and its source", () => {
  it("agree when they differ in white space and width only", () => {
    expect(compareWithSource(SOURCE, ITEM, [])).toBeNull();
  });

  it("agree in every character that has a half and a full width", () => {
    const full = Array.from({ length: 0x5e }, (_, index) => String.fromCharCode(0xff01 + index)).join("");
    expect(compareWithSource(full.normalize("NFKC"), edition(full, []), [])).toBeNull();
  });

  it("agree when the source begins with a byte order mark", () => {
    expect(compareWithSource(`\uFEFF${SOURCE}`, ITEM, [])).toBeNull();
  });

  it.each([
    ["a changed character", SOURCE.replace("昨", "今"), "今日", "p1"],
    ["a figure", SOURCE.replace("30", "31"), "1艘", "p2"],
    ["a point that became a comma", SOURCE.replace("111.4", "111,4"), ",4\n亿", "p1"],
    ["a quotation mark too many", SOURCE.replace("共", "“共"), "“共", "p2"],
    ["a line too many", `${SOURCE}另讯`, "另讯", "p2"],
    ["a missing end", SOURCE.replace("艘。\n", ""), "", "p2"],
    ["nothing at all", "", "", null],
  ])("differ at %s, and the place is reported on both sides", (_, source, there, block) => {
    const fault = compareWithSource(source, ITEM, []);
    expect(fault).toMatchObject({ item: { block } });
    const offset = fault && "source" in fault ? fault.source.offset : -1;
    expect(
      source
        .slice(offset)
        .trimEnd()
        .slice(0, there.length || 1),
    ).toBe(there);
  });

  it("differ at characters that only look alike", () => {
    expect(compareWithSource("𠮷野", edition("吉野", []), [])).not.toBeNull();
    expect(compareWithSource("葛\u{E0100}城", edition("葛城", []), [])).not.toBeNull();
    expect(compareWithSource("深\u200b圳", edition("深圳", []), [])).not.toBeNull();
    expect(compareWithSource("深圳", edition("深圳", ["\u0000"]), [])).not.toBeNull();
  });

  it("are reported with what is in each", () => {
    expect(compareWithSource("新港\n开行", edition("新港开航", []), [])).toEqual({
      source: { offset: 4, text: "行" },
      item: { block: null, text: "航" },
    });
  });
});

describe("a block that is elsewhere in the source", () => {
  const withCaption: Edition = edition("题", [], {
    blocks: [paragraph("甲乙丙。", "p1"), paragraph("港口全景", "f1"), paragraph("丁戊。", "p2")],
  });

  it("is skipped if it is declared", () => {
    expect(compareWithSource("题\n甲乙\n港口全景\n丙。\n丁戊。", withCaption, ["f1"])).toBeNull();
  });

  it("is a fault when it is not declared", () => {
    expect(compareWithSource("题\n甲乙\n港口全景\n丙。\n丁戊。", withCaption, [])).toMatchObject({
      item: { block: "p1" },
    });
  });

  it.each([
    ["is not in the source", "题甲乙丙。港口远景丁戊。", "f1", 0],
    ["is in the source twice", "题甲港口全景乙丙。港口全景丁戊。", "f1", 2],
    ["is not in the item", "题甲乙丙。港口全景丁戊。", "f9", 0],
  ])("is a fault when it %s", (_, source, block, times) => {
    expect(compareWithSource(source, withCaption, [block])).toEqual({ block, times });
  });
});

describe("a byline that is elsewhere in the source", () => {
  const signed = edition("题", ["甲乙。", "丙丁。"], { byline: "（记者 张三）" });

  it("is skipped if it is declared, and a fault if it is not", () => {
    expect(compareWithSource("题\n甲乙。\n丙丁。(记者 张三)", signed, ["byline"])).toBeNull();
    expect(compareWithSource("题\n甲乙。\n丙丁。(记者 张三)", signed, [])).not.toBeNull();
    expect(compareWithSource("题\n甲乙。\n丙丁。", signed, ["byline"])).toEqual({
      block: "byline",
      times: 0,
    });
  });
});

describe("for any text", () => {
  const texts = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 4,
  });

  it("an item agrees with itself", () => {
    fc.assert(
      fc.property(
        texts,
        (parts) => compareWithSource(["题", ...parts].join("\n"), edition("题", parts), []) === null,
      ),
    );
  });

  it("one Han character changed, dropped or added anywhere is caught", () => {
    const han = fc.string({ unit: fc.constantFrom(..."深圳侨报文库二〇"), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(han, fc.nat(), (text, n) => {
        const at = n % text.length;
        const [before, after] = [text.slice(0, at), text.slice(at + 1)];
        const item = edition("题", [text]);
        for (const changed of [`${before}异${after}`, before + after, `${before}异${text.slice(at)}`]) {
          expect(compareWithSource(`题${changed}`, item, [])).not.toBeNull();
        }
      }),
    );
  });
});
