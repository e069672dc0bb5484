import fc from "fast-check";
import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/archive/article.ts";
import { renderMarkdown } from "../../../src/content/markdown/markdown.ts";
import { blockHtml } from "../../../src/render/block-html.ts";
import { traditionalBlock } from "../../../src/render/script.ts";
import { inTraditional } from "../../../src/text/traditional.ts";
import { element, root, TREE, textOf } from "./trees.ts";

const block = (tree: Block["tree"], changes: Partial<Block> = {}): Block => ({
  ...{ ids: ["p1"], kind: "paragraph", text: textOf(tree), picture: null, line: 1 },
  ...{ tree, ...changes },
});
const html = (tree: Block["tree"], forms = {}) => toHtml(traditionalBlock(block(tree), forms).tree);

describe("a block in Traditional script", () => {
  it("has the text that its plain text has", () => {
    fc.assert(
      fc.property(TREE, (tree) => {
        const { tree: converted, text } = traditionalBlock(block(tree));
        expect(textOf(converted)).toBe(text);
        expect(text).toBe(inTraditional(textOf(tree)));
      }),
    );
  });

  it("leaves the block it is made of as it is", () => {
    const original = block(root(element("p", {}, "发展")));
    traditionalBlock(original);
    expect(toHtml(original.tree)).toBe("<p>发展</p>");
  });

  it("reads words and quotations across elements", () => {
    expect(html(root("头", element("strong", {}, "发"), "是“", element("em", {}, "甲‘乙’”")))).toBe(
      "頭<strong>髮</strong>是「<em>甲『乙』」</em>",
    );
  });

  it("reads no word across lines", () => {
    expect(html(root(element("ul", {}, element("li", {}, "头"), element("li", {}, "发展"))))).toBe(
      "<ul><li>頭</li><li>發展</li></ul>",
    );
  });

  it("keeps given forms, also those of another length", () => {
    const text = root("华为在", element("strong", {}, "后面"));
    expect(html(text, { 华为: "華為", 后面: "后面" })).toBe("華為在<strong>后面</strong>");
    expect(html(text, { 华为: "華為公司" })).toBe("華為公司在<strong>後面</strong>");
  });

  it("leaves addresses, and gives notes ids of its own", () => {
    const note = element("a", { id: "zh-Hans-fnref-1", href: "#zh-Hans-fn-1", ariaLabel: "注释 1" }, "1");
    const link = element("a", { href: "/articles/发/#zh-Hans-fn-1" }, "发");
    expect(html(root(note, link))).toBe(
      '<a id="zh-Hant-fnref-1" href="#zh-Hant-fn-1" aria-label="註釋 1">1</a><a href="/articles/发/#zh-Hans-fn-1">發</a>',
    );
  });

  it("converts what a picture shows", () => {
    const { picture } = traditionalBlock(block(root(), { picture: { file: "发.jpg", alt: "发展" } }));
    expect(picture).toEqual({ file: "发.jpg", alt: "發展" });
  });
});

describe("the HTML of a block", () => {
  const [heading, paragraph] = renderMarkdown("## 产业集群5个\n\n[甲](/zh/)有5个。", "zh-Hans").blocks;
  const setting = { language: "zh-Hans", base: "/archive/" } as const;

  it("is made of all that a page shows, and leaves the block as it is", () => {
    const before = structuredClone(paragraph);
    expect(paragraph && blockHtml(paragraph, setting)).toBe(
      '<p><a href="/archive/zh/">甲</a>有<span class="upright">5</span>个。</p>',
    );
    expect(paragraph).toEqual(before);
  });

  it("has its names marked, and a heading the places where its lines may end", () => {
    const markNames = (tree: Block["tree"]) => tree.children.push({ type: "text", value: "!" });
    expect(heading && blockHtml(heading, setting)).toBe(
      '<h2>产业<wbr>集群<span class="upright">5</span>个</h2>',
    );
    expect(paragraph && blockHtml(paragraph, { ...setting, markNames })).toMatch(/!$/);
  });
});
