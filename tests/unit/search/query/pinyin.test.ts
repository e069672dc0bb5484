import { describe, expect, it } from "vitest";
import { sounded } from "../../../../src/search/node/sounds.ts";
import { pinyinQuery, soundsLike } from "../../../../src/search/query/pinyin.ts";

describe("the sounds of a text", () => {
  it("stand one to a character, whatever else is in it", () => {
    const { text, pinyin } = sounded("2025年，GDP超𠮷《意见》");
    expect(pinyin.split(" ")).toHaveLength([...text].length);
    expect(soundsLike({ text, pinyin }, "yijian")).toBe("意见");
  });

  it.each([
    ["工业处处长", "chuzhang", "处长"],
    ["龙岗三家企业", "longgang", "龙岗"],
    ["绿色", "lvse", "绿色"],
  ])("of %s hold %s", (text, letters, expected) => {
    expect(soundsLike(sounded(text), letters)).toBe(expected);
  });

  it("are matched by whole syllables only", () => {
    expect(soundsLike(sounded("先进"), "xi")).toBeNull();
    expect(soundsLike(sounded("西安"), "xian")).toBe("西安");
  });
});

describe("the letters of a query", () => {
  it.each([
    ["guang shen", "guangshen"],
    ["Xi'an", "xian"],
    ["lü", "lv"],
    ["深圳", null],
    ["5G", null],
    ["", null],
    [`${"guangxian".repeat(200)}1`, null],
  ])("%s are %s", (query, expected) => {
    expect(pinyinQuery(query)).toBe(expected);
  });
});
