import { describe, expect, it } from "vitest";
import type { VocabularyEntry } from "../../../src/archive/vocabulary.ts";
import { mapText } from "../../../src/render/html-text.ts";
import { nameLinker } from "../../../src/render/name-links.ts";
import { phrasesOf, withBreaks } from "../../../src/render/phrases.ts";
import { withUprightNumbers } from "../../../src/render/upright-numbers.ts";

describe("a Chinese headline", () => {
  it.each([
    ["2020广东省榜单发布", "2020广东省|榜单|发布"],
    ["推动“双区”建设，实现目标", "推动|“双区”|建设，|实现|目标"],
    ["打造世界级产业集群", "打造|世界级|产业|集群"],
  ])("may break %s between its words only", (text, phrases) => {
    expect(phrasesOf(text, "zh-Hans").join("|")).toBe(phrases);
  });

  it("keeps its tags and character references", () => {
    expect(withBreaks("<h2>产业<b>集群</b>&#x26;发展</h2>", "zh-Hans")).toBe(
      "<h2>产业<b>集群</b>&#x26;发展</h2>",
    );
    expect(mapText("a<i title='b'>c</i>&lt;", (text) => text.toUpperCase())).toBe("A<i title='b'>C</i>&lt;");
  });
});

it.each([
  ["2019年9月5日", "<2019>年<9>月<5>日"],
  ["达111.4亿元，占20%", "达111.4亿元，占20%"],
  ["5G和12345号", "5G和12345号"],
])("numbers of %s that stand upright", (text, marked) => {
  const html = withUprightNumbers(text).replaceAll('<span class="upright">', "<").replaceAll("</span>", ">");
  expect(html).toBe(marked);
});

describe("links of names", () => {
  const entry = (
    id: string,
    zh: string[],
    en: string[],
    traditional: string | null = null,
  ): VocabularyEntry => ({
    ...{ id, kind: "organizations", note: { zh: null, en: null } },
    zh: { name: zh[0] ?? "", aliases: zh.slice(1), traditional },
    en: { name: en[0] ?? "", aliases: en.slice(1) },
  });
  const entries = [
    entry("huawei", ["华为"], ["Huawei"], "華為"),
    entry("holding", ["华为投资控股"], ["Huawei Investment"]),
    entry("gac", ["广汽"], ["GAC"]),
  ];

  it("take the longest name, each once, over all blocks of a text", () => {
    const link = nameLinker(entries, "zh-Hans", "/n/");
    expect(link("<p>华为投资控股是华为的。</p>")).toBe(
      '<p><a class="term" href="/n/#n_holding">华为投资控股</a>是<a class="term" href="/n/#n_huawei">华为</a>的。</p>',
    );
    expect(link("<p>华为</p>")).toBe("<p>华为</p>");
  });

  it("know the Traditional form", () => {
    expect(nameLinker(entries, "zh-Hant", "/n/")("華為與廣汽")).toBe(
      '<a class="term" href="/n/#n_huawei">華為</a>與<a class="term" href="/n/#n_gac">廣汽</a>',
    );
  });

  it("stand at whole words in English, and not within a link or code", () => {
    const link = nameLinker(entries, "en", "/n/");
    expect(link('GACs <a href="#">GAC</a> <code>GAC</code> GAC')).toBe(
      'GACs <a href="#">GAC</a> <code>GAC</code> <a class="term" href="/n/#n_gac">GAC</a>',
    );
  });
});
