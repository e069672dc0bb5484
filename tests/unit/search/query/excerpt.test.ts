import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ItemText } from "../../../../src/search/item-text.ts";
import { cut, literalRanges, markItem, type Piece } from "../../../../src/search/query/excerpt.ts";
import { parseQuery } from "../../../../src/search/query/query.ts";

function shown(pieces: readonly Piece[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
}

function marked(text: string, query: string): string {
  return shown(cut(text, literalRanges(text, parseQuery(query))));
}

function item(changes: Partial<ItemText>): ItemText {
  return {
    ...{ id: "a", language: "zh-Hans", byline: null, blocks: [] },
    printed: { "zh-Hans": "", "zh-Hant": "", en: "" },
    date: "",
    languages: [],
    coins: "",
    headline: { kicker: null, title: "题", deck: null },
    ...changes,
  };
}

describe("what matches is marked", () => {
  it.each([
    ["深圳侨报", "侨报", "深圳[侨报]"],
    ["深圳僑報", "侨报", "深圳[僑報]"],
    ["深圳侨报", "僑報", "深圳[侨报]"],
    ["城市，城市", "城市", "[城市]，[城市]"],
    ["上上上", "上上", "[上上上]"],
    ["ＧＤＰ增长", "gdp增长", "[ＧＤＰ增长]"],
    ["403.9亿", "9亿", "403.9亿"],
    ["葛\u{E0100}城𠮷野", "葛城𠮷", "[葛\u{E0100}城𠮷]野"],
    ["深 圳", "深圳", "[深 圳]"],
    ["深\n圳", "深圳", "深\n圳"],
    ["深\t圳\n深圳", "深圳", "深\t圳\n[深圳]"],
    ["智慧城市", "智慧 城市", "[智慧][城市]"],
    ["智慧城市", "慧城 智慧城", "[智慧城]市"],
    ["智慧城市", "慧城|市", "智[慧城][市]"],
    ["智慧城市", "智慧 -城市", "[智慧]城市"],
    ["Digital、5G", "digi* 5g", "[Digital]、[5G]"],
    ["深圳", "广州", "深圳"],
    ["", "深圳", ""],
  ])("in %j for %s", (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it("and nothing of the text is lost or added", () => {
    const text = fc.string({ unit: fc.constantFrom(..."深圳發𠮷a1. ，\u{E0100}"), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, query) => {
        const pieces = cut(one, literalRanges(one, parseQuery(query)));
        expect(pieces.map((piece) => piece.text).join("")).toBe(one);
      }),
    );
  });
});

describe("the excerpts of an item", () => {
  const zh = (text: string) =>
    item({
      blocks: [
        ["p1", "无关。"],
        ["p2", text],
      ],
    });

  it("are of the blocks that match, with their address", () => {
    expect(
      markItem(zh("深圳侨报"), parseQuery("侨报")).excerpts.map(({ block, pieces }) => [
        block,
        shown(pieces),
      ]),
    ).toEqual([["p2", "深圳[侨报]"]]);
  });

  it("have the headline's parts and the byline, whole, beside them", () => {
    const headed = item({ headline: { kicker: "肩题", title: "深圳", deck: null }, byline: "深圳侨报" });
    expect(markItem(headed, parseQuery("深圳")).head.map(shown)).toEqual(["肩题", "[深圳]", "[深圳]侨报"]);
  });

  it("are cut short around the first match, and say so", () => {
    const text = `${"前".repeat(100)}深圳${"后".repeat(100)}`;
    const [excerpt] = markItem(zh(text), parseQuery("深圳")).excerpts;
    expect(shown(excerpt?.pieces ?? [])).toBe(`…${"前".repeat(16)}[深圳]${"后".repeat(54)}…`);
  });

  it("never cut a character in two", () => {
    for (const gap of ["", "一"]) {
      const text = `${"𠮷".repeat(60)}${gap}深圳${"𠮷".repeat(60)}`;
      const [excerpt] = markItem(zh(text), parseQuery("深圳")).excerpts;
      const words = shown(excerpt?.pieces ?? []);
      expect(words).toContain("[深圳]");
      expect(words.isWellFormed()).toBe(true);
    }
  });

  it("hold a match that is longer than themselves", () => {
    const text = `前${"长".repeat(200)}后`;
    const [excerpt] = markItem(zh(text), parseQuery("长".repeat(200))).excerpts;
    expect(shown(excerpt?.pieces ?? [])).toBe(`前[${"长".repeat(200)}]…`);
  });

  it("mark in English every form of the words", () => {
    const en = item({
      ...{
        language: "en",
        byline: "Our reporter",
        blocks: [
          ["p1", "The city, 5G-ready."],
          ["p2", "Cities grow."],
        ],
      },
      headline: { kicker: null, title: "Smart cities", deck: null },
    });
    const { head, excerpts } = markItem(en, parseQuery("city"));
    expect(head.map(shown)).toEqual(["Smart [cities]", "Our reporter"]);
    expect(excerpts.map(({ pieces }) => shown(pieces))).toEqual(["The [city], 5G-ready.", "[Cities] grow."]);
    const marked = (query: string) => markItem(en, parseQuery(query)).excerpts.map(({ block }) => block);
    expect(marked('"growing city"')).toEqual([]);
    expect(marked('"city grows"')).toEqual(["p2"]);
    expect(marked("citie*")).toEqual(["p2"]);
  });

  it.each([
    ["C++", "C and [C++] and C+ and A+B", "p1"],
    ["C#", "C, C++ and [C#].", "p1"],
    ["5G＋", "5G and [5G+]", "p1"],
    ["50%", "50 or [50%]", "p1"],
    ["维生素C", "C and [维生素C] in block C", "p1"],
    ["侨批", "what [侨批] means", "p1"],
    ['"A B"', "[A+B]", "p1"],
  ])("mark in English for %s: %s", (query, marked, block) => {
    const text = marked.replace(/[[\]]/g, "");
    const en = item({
      ...{ language: "en", headline: { kicker: null, title: "T", deck: null }, blocks: [[block, text]] },
    });
    expect(markItem(en, parseQuery(query)).excerpts.map(({ pieces }) => shown(pieces))).toEqual([marked]);
  });

  it("cut English between words", () => {
    const text = `${"before ".repeat(40)}harbour${" after".repeat(60)}`;
    const en = item({
      language: "en",
      headline: { kicker: null, title: "T", deck: null },
      blocks: [["p1", text]],
    });
    const [excerpt] = markItem(en, parseQuery("harbour")).excerpts;
    const words = shown(excerpt?.pieces ?? []);
    expect(words).toMatch(/^…(before )+\[harbour\]( after)+…$/);
  });
});
