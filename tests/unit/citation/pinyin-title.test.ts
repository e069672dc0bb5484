import { describe, expect, it } from "vitest";
import { pinyinTitle } from "../../../src/citation/pinyin-title.ts";

const NAMES = [
  { text: "华为", isPerson: false },
  { text: "龙岗", isPerson: false },
  { text: "深圳市人民政府", isPerson: false },
  { text: "李明", isPerson: true },
  { text: "周小帆", isPerson: true },
  { text: "欧阳小帆", isPerson: true },
];

describe("names in the pinyin of a headline", () => {
  it.each([
    ["龙岗三家企业上榜 华为居榜首", /^Longgang .* Huawei ju bangshou$/],
    ["深圳市人民政府出台意见", /^Shenzhen Shi Renminzhengfu /],
    ["访李明", /^Fang Li Ming$/],
    ["周小帆报道", /^Zhou Xiaofan baodao$/],
    ["欧阳小帆报道", /^Ouyang Xiaofan baodao$/],
  ])("%s", (title, pinyin) => {
    expect(pinyinTitle(title, NAMES)).toMatch(pinyin);
  });
});
