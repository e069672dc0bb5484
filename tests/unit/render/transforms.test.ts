import fc from "fast-check";
import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import type { VocabularyEntry } from "../../../src/archive/vocabulary.ts";
import { prefixLinks } from "../../../src/render/links.ts";
import { nameMarker, nameNotes } from "../../../src/render/names.ts";
import { markNumbers } from "../../../src/render/numbers.ts";
import { insertBreaks, phrasesOf, printedLines } from "../../../src/render/phrases.ts";
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
  ["names", () => nameMarker(NAMES, "zh-Hans")],
  ["numbers", () => markNumbers],
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
    ["加拿大Waterloo市长Brenda访5G企业", "加拿大Waterloo市长|Brenda访5G企业"],
  ])("may break %s between its words only", (text, phrases) => {
    expect(phrasesOf(text, "zh-Hans").join("|")).toBe(phrases);
  });

  it.each([
    ["侨报头条 副题两行", "侨报头条 |副题两行"],
    ["接见John G. Smith及Brenda Hall 双方会谈", "接见John G. Smith及Brenda Hall |双方会谈"],
    ["全省Top 100 深圳第一", "全省Top 100 |深圳第一"],
  ])("has the printed lines of %s", (text, lines) => {
    expect(printedLines(text, "zh-Hans").join("|")).toBe(lines);
    expect(printedLines(text, "en")).toEqual([text]);
  });

  it("keeps its elements and marks", () => {
    const heading = root(element("h2", {}, "产业", element("strong", {}, "集群"), "&世界级产业集群"));
    expect(toHtml(changed(heading, (tree) => insertBreaks(tree, "zh-Hans")))).toBe(
      "<h2>产业<strong>集群</strong>&#x26;<wbr>世界级<wbr>产业<wbr>集群</h2>",
    );
  });
});

it.each([
  ["2019年9月15日", "2019年<9>月<15>日"],
  ["达111.4亿元，占20%", "达111.4亿元，占20%"],
  ["5G和12345号", "5G和12345号"],
])("upright numbers of %s", (text, marked) => {
  const html = toHtml(changed(root(text), markNumbers));
  expect(html.replaceAll('<span class="upright">', "<").replaceAll("</span>", ">")).toBe(marked);
});

describe("marks of names", () => {
  it("take the longest name, each once in a section", () => {
    const mark = nameMarker(NAMES, "zh-Hans");
    expect(toHtml(changed(root("华为投资控股是华为的。"), mark))).toBe(
      '<span data-name="">华为投资控股</span>是<span data-name="">华为</span>的。',
    );
    expect(toHtml(changed(root("华为"), mark))).toBe("华为");
    expect(toHtml(changed(root(element("h2", {}, "华为")), mark))).toBe("<h2>华为</h2>");
    expect(toHtml(changed(root("华为"), mark))).toBe('<span data-name="">华为</span>');
  });

  it("keep terms apart", () => {
    const port: VocabularyEntry = { ...entry("smart-port", ["智慧港口"], ["smart port"]), kind: "terms" };
    expect(toHtml(changed(root("华为的智慧港口"), nameMarker([...NAMES, port], "zh-Hans")))).toBe(
      '<span data-name="">华为</span>的<span data-term="">智慧港口</span>',
    );
  });

  it("know the Traditional form", () => {
    expect(toHtml(changed(root("華為與廣汽"), nameMarker(NAMES, "zh-Hant")))).toBe(
      '<span data-name="">華為</span>與<span data-name="">廣汽</span>',
    );
  });

  it("are at whole words in English, and not within a link or code", () => {
    const text = root("GACs ", element("a", {}, "GAC"), " ", element("code", {}, "GAC"), " GAC");
    expect(toHtml(changed(text, nameMarker(NAMES, "en")))).toBe(
      'GACs <a>GAC</a> <code>GAC</code> <span data-name="">GAC</span>',
    );
  });

  it("find a name with a mark that HTML escapes", () => {
    expect(toHtml(changed(root("Huawei Investment & Holding"), nameMarker(NAMES, "en")))).toBe(
      '<span data-name="">Huawei Investment &#x26; Holding</span>',
    );
  });
});

it("the note of a name has its forms and what is said of it, in the language of the page", () => {
  const [huawei] = NAMES.map((name) => ({ ...name, note: { zh: "华为的说明", en: "A note" } }));
  const notes = (language: "en" | "zh-Hant") => nameNotes(huawei ? [huawei] : [], language, { 华为: "華為" });
  expect(notes("zh-Hant")).toEqual({ huawei: { zh: ["華為"], en: ["Huawei"], note: "華為的說明" } });
  expect(notes("en")).toEqual({ huawei: { zh: ["华为"], en: ["Huawei"], note: "A note" } });
});

it("links from the root of the site are below its base path, others stay", () => {
  const links = ["/zh/about/", "#p3", "https://port.example/", "mailto:a@port.example"];
  const text = root(...links.map((href) => element("a", { href }, "/zh/")));
  expect(toHtml(changed(text, (tree) => prefixLinks(tree, "/archive/")))).toBe(
    ["/archive/zh/about/", ...links.slice(1)].map((href) => `<a href="${href}">/zh/</a>`).join(""),
  );
});
