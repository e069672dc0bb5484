import { describe, expect, it } from "vitest";
import { sounded } from "../../../../src/search/node/sounds.ts";
import { namesHeard, otherNames } from "../../../../src/search/query/names.ts";

const NAMES = [
  { zh: ["数字孪生城市"], en: ["digital twin city", "digital twin"] },
  { zh: ["广州", "穗"], en: ["Guangzhou", "Canton"] },
  { zh: ["广深高速"], en: ["Guangzhou–Shenzhen Expressway"] },
];

const SOUNDS = NAMES.flatMap(({ zh }) => zh.map(sounded));

describe("the other names of what a query names", () => {
  it.each([
    ["数字孪生城市", ["digital twin city", "digital twin"]],
    ["數字孿生城市", ["digital twin city", "digital twin"]],
    ['"Digital Twin City"', ["数字孪生城市", "digital twin"]],
    ["穗", ["广州", "Guangzhou", "Canton"]],
    ["ＣＡＮＴＯＮ ", ["广州", "穗", "Guangzhou"]],
    ["数字孪生", []],
    ["深圳", []],
    ["", []],
  ])("for %s are %j", (query, expected) => {
    expect(otherNames(query, NAMES)).toEqual(expected);
  });
});

describe("the names that sound like a query", () => {
  it.each([
    ["guangshen", ["广深", "广深高速"]],
    ["gaosu", ["高速", "广深高速"]],
    ["guang", ["广", "广州", "广深高速"]],
    ["guangsh", []],
    ["uang", []],
  ])("for %s are %j", (pinyin, expected) => {
    expect(namesHeard(pinyin, SOUNDS)).toEqual(expected);
  });
});
