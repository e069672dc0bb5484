import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../../src/content/markdown/markdown.ts";

function marked(markdown: string, language: "zh-Hans" | "en"): string[] {
  const html = renderMarkdown(markdown, language)
    .blocks.map(({ tree }) => toHtml(tree))
    .join("");
  return Array.from(
    html.matchAll(/<span lang="([^"]*)">(.*?)<\/span>/g),
    ([, lang, text]) => `${lang} ${text}`,
  );
}

describe("words of the other language", () => {
  it.each([
    ["建设Smart City的Huawei", ["en Smart City", "en Huawei"]],
    ["GDP与5G、App", []],
    ["深圳", []],
    ["`Huawei`", []],
    ["**Huawei**公司", ["en Huawei"]],
  ])("are marked in Chinese: %s", (markdown, expected) => {
    expect(marked(markdown, "zh-Hans")).toEqual(expected);
  });

  it.each([
    ["the paper 深圳侨报 of 𠮷", ["zh-Hans 深圳侨报", "zh-Hans 𠮷"]],
    ["called 《意见》, or", ["zh-Hans 《意见》"]],
    ["full stop。", []],
    ["Shenzhen", []],
  ])("are marked in English: %s", (markdown, expected) => {
    expect(marked(markdown, "en")).toEqual(expected);
  });

  it("are marked without a change to the text", () => {
    const markdown = "建设Smart City的Huawei和GDP。";
    expect(renderMarkdown(markdown, "zh-Hans").blocks[0]?.text).toBe(markdown);
  });
});
