import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "../../../src/content/yaml/front-matter.ts";

describe("front matter", () => {
  it("is cut from the body, and both know their line", () => {
    expect(splitFrontMatter("---\ntitle: 题\nbyline: 文\n---\n\n正文\n")).toMatchObject({
      ...{ yaml: "title: 题\nbyline: 文\n", yamlLine: 2 },
      ...{ body: "\n正文\n", bodyLine: 5 },
    });
  });

  it.each([
    ["---\n---\n正文", "", "正文"],
    ["---\n---", "", ""],
    ["---\n---\n正文\n\n---\n", "", "正文\n\n---\n"],
    ["---  \na: 1\n---\t\n正文", "a: 1\n", "正文"],
    ["---\na: 1\n---", "a: 1\n", ""],
    ["---\na: '---'\n---\n正文\n\n---\n", "a: '---'\n", "正文\n\n---\n"],
    ["---\na: 1\n----\nb: 2\n---\n正文", "a: 1\n----\nb: 2\n", "正文"],
  ])("of %j is %j, the body %j", (text, yaml, body) => {
    expect(splitFrontMatter(text)).toMatchObject({ yaml, body });
  });

  it.each([
    "",
    "正文",
    "\n---\na: 1\n---\n",
    " ---\na: 1\n---\n",
    "---\na: 1\n正文",
    "---",
    "--- a: 1 ---\n",
  ])("is not in %j", (text) => {
    expect(splitFrontMatter(text)).toBeNull();
  });
});
