import fc from "fast-check";
import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import type { VocabularyEntry } from "../../../src/archive/vocabulary.ts";
import { prefixLinks } from "../../../src/render/links.ts";
import { nameLinker } from "../../../src/render/names.ts";
import { markUprightNumbers } from "../../../src/render/numbers.ts";
import { insertBreaks, phrasesOf } from "../../../src/render/phrases.ts";
import type { Transform } from "../../../src/render/text-nodes.ts";
import { changed, element, root, TREE, textOf } from "./trees.ts";

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
const NAMES = [
  entry("huawei", ["华为"], ["Huawei"], "華為"),
  entry("holding", ["华为投资控股"], ["Huawei Investment & Holding"]),
  entry("gac", ["广汽"], ["GAC"]),
];

it.each<[string, () => Transform]>([
  ["names", () => nameLinker(NAMES, "zh-Hans", "/n/")],
  ["numbers", () => markUprightNumbers],
  ["phrases", () => (tree) => insertBreaks(tree, "zh-Hans")],
  ["links", () => (tree) => prefixLinks(tree, "/archive/")],
])("%s change no text", (_, transform) => {
  fc.assert(
    fc.property(TREE, (tree) => {
      expect(textOf(changed(tree, transform()))).toBe(textOf(tree));
    }),
  );
});

describe("a Chinese headline", () => {
  it.each([
    ["2020广东省榜单发布", "2020广东省|榜单|发布"],
    ["推动“双区”建设，实现目标", "推动|“双区”|建设，|实现|目标"],
    ["打造世界级产业集群", "打造|世界级|产业|集群"],
  ])("may break %s between its words only", (text, phrases) => {
    expect(phrasesOf(text, "zh-Hans").join("|")).toBe(phrases);
  });

  it("keeps its elements and marks", () => {
    const heading = root(element("h2", {}, "产业", element("strong", {}, "集群"), "&世界级产业集群"));
    expect(toHtml(changed(heading, (tree) => insertBreaks(tree, "zh-Hans")))).toBe(
      "<h2>产业<strong>集群</strong>&#x26;<wbr>世界级<wbr>产业<wbr>集群</h2>",
    );
  });
});

it.each([
  ["2019年9月5日", "<2019>年<9>月<5>日"],
  ["达111.4亿元，占20%", "达111.4亿元，占20%"],
  ["5G和12345号", "5G和12345号"],
])("numbers of %s that stand upright", (text, marked) => {
  const html = toHtml(changed(root(text), markUprightNumbers));
  expect(html.replaceAll('<span class="upright">', "<").replaceAll("</span>", ">")).toBe(marked);
});

describe("links of names", () => {
  it("take the longest name, each once, over all blocks of a text", () => {
    const link = nameLinker(NAMES, "zh-Hans", "/n/");
    expect(toHtml(changed(root("华为投资控股是华为的。"), link))).toBe(
      '<a class="term" href="/n/#n_holding">华为投资控股</a>是<a class="term" href="/n/#n_huawei">华为</a>的。',
    );
    expect(toHtml(changed(root("华为"), link))).toBe("华为");
  });

  it("know the Traditional form", () => {
    expect(toHtml(changed(root("華為與廣汽"), nameLinker(NAMES, "zh-Hant", "/n/")))).toBe(
      '<a class="term" href="/n/#n_huawei">華為</a>與<a class="term" href="/n/#n_gac">廣汽</a>',
    );
  });

  it("are at whole words in English, and not within a link or code", () => {
    const text = root("GACs ", element("a", {}, "GAC"), " ", element("code", {}, "GAC"), " GAC");
    expect(toHtml(changed(text, nameLinker(NAMES, "en", "/n/")))).toBe(
      'GACs <a>GAC</a> <code>GAC</code> <a class="term" href="/n/#n_gac">GAC</a>',
    );
  });

  it("find a name with a mark that HTML escapes", () => {
    expect(toHtml(changed(root("Huawei Investment & Holding"), nameLinker(NAMES, "en", "/n/")))).toBe(
      '<a class="term" href="/n/#n_holding">Huawei Investment &#x26; Holding</a>',
    );
  });
});

it("links from the root of the site are below its base path, others stay", () => {
  const links = ["/zh/about/", "#p3", "https://port.example/", "mailto:a@port.example"];
  const text = root(...links.map((href) => element("a", { href }, "/zh/")));
  expect(toHtml(changed(text, (tree) => prefixLinks(tree, "/archive/")))).toBe(
    ["/archive/zh/about/", ...links.slice(1)].map((href) => `<a href="${href}">/zh/</a>`).join(""),
  );
});
