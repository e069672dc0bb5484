import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../../src/content/markdown/markdown.ts";
import { blocks, html, problems } from "./rendered.ts";

describe("the blocks of a text", () => {
  it.each([
    ["甲\n\n乙", ["paragraph 甲", "paragraph 乙"]],
    ["## 甲\n\n乙", ["heading 甲", "paragraph 乙"]],
    ["甲\n---", ["heading 甲"]],
    ["- 甲\n- 乙", ["list 甲\n乙"]],
    ["1. 甲\n2. 乙", ["list 甲\n乙"]],
    ["> 甲\n>\n> 乙", ["quotation 甲\n\n乙"]],
    ["| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", ["table 甲\t乙\n1\t2"]],
    ['![](<> "说明")', ["figure 说明"]],
    ["", []],
    ["\n  \n", []],
  ])("of %j are recognised by their kind", (markdown, expected) => {
    expect(blocks(markdown)).toEqual(expected);
  });

  it("know the line they begin on", () => {
    const lines = renderMarkdown("\n甲\n乙\n\n\n丙\n\n- 丁", "zh-Hans").blocks.map(({ line }) => line);
    expect(lines).toEqual([2, 6, 8]);
  });

  it("lose no text to a heading of the first rank, which is the page's own", () => {
    expect(html("# 题\n\n文")).toBe("<h2>题</h2>\n<p>文</p>");
  });

  it("count a list from where it says", () => {
    expect(html("3. 甲\n4. 乙")).toContain('<ol start="3">');
  });
});

describe("footnotes", () => {
  const { blocks: made } = renderMarkdown("文[^1]。 ^p1\n\n[^1]: 注。", "zh-Hans");
  const [noted, notes] = made.map(({ tree }) => toHtml(tree));

  it("are a block of their own at the end", () => {
    expect(made.map(({ kind }) => kind)).toEqual(["paragraph", "notes"]);
  });

  it("leave no number in the text and no arrow in the note", () => {
    expect(made.map(({ text }) => text)).toEqual(["文。", "注。"]);
  });

  it("lead there and back by ids that name the language", () => {
    expect(noted).toContain('href="#zh-Hans-fn-1" id="zh-Hans-fnref-1"');
    expect(notes).toContain('<li id="zh-Hans-fn-1">');
    expect(notes).toContain('href="#zh-Hans-fnref-1"');
    expect(html("A[^1]\n\n[^1]: N", "en")).toContain('href="#en-fn-1"');
  });
});

describe("a figure", () => {
  it("is a picture in a separate paragraph, with its caption", () => {
    const [figure] = renderMarkdown('![港口](harbour.jpg "港口全景") ^f1', "zh-Hans").blocks;
    expect(figure).toMatchObject({
      ...{ kind: "figure", ids: ["f1"], tree: { children: [{ value: "港口全景" }] }, text: "港口全景" },
      picture: { file: "harbour.jpg", alt: "港口" },
    });
  });

  it("has no picture when the photograph was not preserved", () => {
    const [figure] = renderMarkdown('![](<> "港口全景")', "zh-Hans").blocks;
    expect(figure).toMatchObject({ kind: "figure", text: "港口全景", picture: null });
  });

  it("keeps what a caption says to the letter", () => {
    expect(html('![](<> "<b>&amp; \\"甲\\"")')).toBe('&#x3C;b>&#x26; "甲"');
  });

  it.each(["甲![图](x.jpg)乙", "> ![图](x.jpg)", "![图][x]\n\n[x]: x.jpg", "甲![图][x]乙\n\n[x]: x.jpg"])(
    "is nowhere else: %j is refused, not passed over",
    (markdown) => {
      expect(problems(markdown)).toEqual(["picture-place:1"]);
    },
  );
});
