import { describe, expect, it } from "vitest";
import { html } from "./rendered.ts";

describe("a line end within a paragraph", () => {
  it.each([
    ["深圳\n市", "深圳市"],
    ["深圳\r\n市", "深圳市"],
    ["深圳 \n 市", "深圳市"],
    ["𠮷\n𠮷", "𠮷𠮷"],
    ["他说，\n“好”", "他说，“好”"],
    ["好”\n他说", "好”他说"],
    ["甲——\n乙", "甲——乙"],
    ["（甲）\n《乙》", "（甲）《乙》"],
    ["**深圳**\n市", "<strong>深圳</strong>市"],
    ["**深\n圳**", "<strong>深圳</strong>"],
    ["甲\n乙\n丙", "甲乙丙"],
    ["はな\nカナ", "はなカナ"],
  ])("joins Chinese without a space: %j", (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
  });

  it.each([
    ["GDP\n增长", "GDP\n增长"],
    ["增长\n5%", "增长\n5%"],
    ["smart\ncity", "smart\ncity"],
    ["“a”\n“b”", "“a”\n“b”"],
    ["`码`\n市", "<code>码</code>\n市"],
  ])("stays beside a word of another script: %j", (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`);
  });

  it("stays a line end where one was asked for", () => {
    expect(html("深圳  \n市")).toBe("<p>深圳<br>\n市</p>");
  });
});
