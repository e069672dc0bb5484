import { describe, expect, it } from "vitest";
import { html } from "./rendered.ts";

describe("emphasis in Chinese text", () => {
  it.each([
    ["根据**《意见》**提出", "<p>根据<strong>《意见》</strong>提出</p>"],
    ["他说：**“好。”**然后走了", "<p>他说：<strong>“好。”</strong>然后走了</p>"],
    ["**“好。”**他说", "<p><strong>“好。”</strong>他说</p>"],
    ["达到**111.4亿元（全年）**。", "<p>达到<strong>111.4亿元（全年）</strong>。</p>"],
    ["这是*（斜体）*的", "<p>这是<em>（斜体）</em>的</p>"],
    ["**𠮷野。**家", "<p><strong>𠮷野。</strong>家</p>"],
    ["删~~《旧》~~新", "<p>删<del>《旧》</del>新</p>"],
  ])("works beside punctuation: %s", (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each([
    ["5~10人，3~5天", "<p>5~10人，3~5天</p>"],
    ["~一~", "<p>~一~</p>"],
    ["2 * 3 * 4", "<p>2 * 3 * 4</p>"],
    ["\\*\\*不是\\*\\*", "<p>**不是**</p>"],
  ])("is not made of what a newspaper prints: %s", (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });
});
