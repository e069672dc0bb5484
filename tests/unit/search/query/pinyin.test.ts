import { describe, expect, it } from "vitest";
import { sounded } from "../../../../src/search/node/sounds.ts";
import { pinyinQuery, soundsLike } from "../../../../src/search/query/pinyin.ts";

describe("the sounds of a text", () => {
  it("are one to a character, whatever else is in it", () => {
    const { text, pinyin } = sounded("2025年，GDP超𠮷《意见》");
    expect(pinyin.split(" ")).toHaveLength([...text].length);
    expect(soundsLike({ text, pinyin }, "yijian")).toBe("意见");
  });

  it.each([
    ["工业处处长", "chuzhang", "处长"],
    ["龙岗三家企业", "longgang", "龙岗"],
    ["绿色", "lvse", "绿色"],
    ["绿色", "luse", "绿色"],
    ["律师", "lushi", "律师"],
    ["律师", "lyu'shi", "律师"],
    ["女儿", "nü'er".replace("ü", "v"), "女儿"],
    ["码头", "ma'tou", "码头"],
    ["西安", "xi'an", "西安"],
  ])("of %s hold %s", (text, letters, expected) => {
    expect(soundsLike(sounded(text), letters)).toBe(expected);
  });

  it("are matched by whole syllables only", () => {
    expect(soundsLike(sounded("先进"), "xi")).toBeNull();
    expect(soundsLike(sounded("西安"), "xian")).toBe("西安");
    expect(soundsLike(sounded("先进"), "xi'an")).toBeNull();
  });
});

describe("the letters of a query", () => {
  it.each([
    ["guangshen", "guangshen"],
    ["guang shen", "guang'shen"],
    ["Guǎng-Shēn", "guang'shen"],
    ["guang3 shen1", "guang'shen"],
    ["mǎtóu", "matou"],
    ["ma\u030cto\u0301u", "matou"],
    ...Array.from("'’‘ʼ＇`´", (mark): [string, string] => [`Xi${mark}an`, "xi'an"]),
    ["lü", "lv"],
    ["lǜshī", "lvshi"],
    ["lu\u0308\u0300", "lv"],
    ["lu:shi", "lvshi"],
    ["ɡuǎnɡ", "guang"],
    ["ɡuɑng", "guang"],
    ["深圳", null],
    ["5G", null],
    ["", null],
    [`${"guangxian".repeat(200)}!`, null],
    ["guang‧shen", "guang'shen"],
    ["guang•shen", "guang'shen"],
    ["guang_shen", "guang'shen"],
    ["guang—shen", "guang'shen"],
    ["xi‛an", "xi'an"],
    ["xiʾan", "xi'an"],
    ["ma\u200btou", "matou"],
    ["ma\u00adtou", "matou"],
  ])("%s are %s", (query, expected) => {
    expect(pinyinQuery(query)).toBe(expected);
  });
});
