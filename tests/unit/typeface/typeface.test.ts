import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/text/language.ts";
import { openTypeface } from "../../../src/typeface/typeface.ts";

async function widthOf(text: string, language: Language, weight = 900): Promise<number> {
  return (await openTypeface(language, [text])).widthOf(text, weight);
}

const lettering = (weight: number) => ({ weight, tracking: 0, em: 1000 });

async function missingFrom(text: string, language: Language): Promise<string[]> {
  return (await openTypeface(language, [text])).missingFrom(text);
}

describe("the faces of a language", () => {
  it.each<[Language, string]>([
    ["zh-Hans", "深圳侨报：《意见》“智慧城市”111.4亿元——Huawei 5G"],
    ["zh-Hant", "深圳僑報：《意見》「智慧城市」，龍崗、說、為、裏；侨、说"],
    ["en", "“Guangzhou’s” naïve Łódź – 侨報 c. 2021"],
  ])("have every character of a usual headline: %s", async (language, text) => {
    expect(await missingFrom(text, language)).toEqual([]);
  });

  it("name what they lack, each character once, and nothing invisible", async () => {
    expect(await missingFrom("𠮷野家𠮷\u200d葛\u{E0100}😀", "zh-Hans")).toEqual(["𠮷", "😀"]);
  });

  it("set no text with a character they lack", async () => {
    const typeface = await openTypeface("zh-Hans", ["𠮷野家"]);
    expect(() => typeface.pathOf("𠮷野家", lettering(900))).toThrow("𠮷 (U+20BB7)");
    expect(() => typeface.widthOf("𠮷野家", 900)).toThrow(RangeError);
  });

  it("set each script in its own forms, and with its own quotation marks", async () => {
    const [hans, hant] = await Promise.all([
      openTypeface("zh-Hans", ["骨"]),
      openTypeface("zh-Hant", ["骨"]),
    ]);
    const [simplified, traditional] = [hans, hant].map((face) => face.pathOf("骨", lettering(900)).path);
    expect(simplified).not.toBe(traditional);
    expect(await widthOf("“", "zh-Hans")).toBe(1);
    expect(await widthOf("“", "en")).toBeLessThan(0.7);
  });

  it("give Chinese characters an em each, and a space where they meet Latin letters or figures", async () => {
    expect(await widthOf("新港开航", "zh-Hans")).toBe(4);
    const apart = (await widthOf("至", "zh-Hans")) + (await widthOf("2025", "zh-Hans")) + 1;
    expect(await widthOf("至2025年", "zh-Hans")).toBeCloseTo(apart + 0.25);
  });

  it("kern, and draw one weight unlike another", async () => {
    expect(await widthOf("AV", "en")).toBeLessThan((await widthOf("A", "en")) + (await widthOf("V", "en")));
    const typeface = await openTypeface("zh-Hans", ["港"]);
    const black = typeface.pathOf("港", lettering(900)).path;
    expect(typeface.pathOf("港", lettering(450)).path).not.toBe(black);
    expect(typeface.pathOf("港", lettering(900)).path).toBe(black);
  });

  it("give a text as one path in whole units, with space between its letters", async () => {
    const typeface = await openTypeface("zh-Hans", ["港报"]);
    const [close, apart] = [0, 0.5].map((tracking) =>
      typeface.pathOf("港报", { weight: 900, tracking, em: 256 }),
    );
    expect(close?.width).toBe(512);
    expect(apart?.width).toBe(640);
    expect(close?.path).toMatch(/^M[-\d ]+(?:[mlqcz][-\d ]*)+z$/i);
    expect(apart?.path.length).toBeGreaterThan(200);
  });
});
