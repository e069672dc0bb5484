import { describe, expect, it } from "vitest";
import { blocks, html, problems } from "./rendered.ts";

describe("an id at the end of a block", () => {
  it.each([
    ["甲。 ^p1", ["paragraph p1 甲。"]],
    ["甲。\n^p1", ["paragraph p1 甲。"]],
    ["甲。\n\n^p1", ["paragraph p1 甲。"]],
    ["甲。\t^p1", ["paragraph p1 甲。"]],
    ["甲。 ^p1 ^p2", ["paragraph p1 p2 甲。"]],
    ["甲。 ^p1   ", ["paragraph p1 甲。"]],
    ["**甲 ^p1**", ["paragraph p1 甲"]],
    ["甲`码` ^p1", ["paragraph p1 甲码"]],
    ["## 甲 ^h1", ["heading h1 甲"]],
    ["> 甲 ^q1", ["quotation q1 甲"]],
    ["- 甲\n- 乙 ^l1", ["list l1 甲\n乙"]],
    ["- 甲\n- 乙\n\n^l1", ["list l1 甲\n乙"]],
    ["| 甲 |\n|---|\n| 乙 |\n\n^t1", ["table t1 甲\n乙"]],
    ['![](<> "说明") ^f1', ["figure f1 说明"]],
    ["𠮷 ^a-2", ["paragraph a-2 𠮷"]],
  ])("is taken out of %j", (markdown, expected) => {
    expect(blocks(markdown)).toEqual(expected);
  });

  it.each(["甲。^p1", "甲。　^p1", "甲 ^p1 乙", "`甲 ^p1`", "甲 ^ p1", "x^2"])(
    "is none in %j, which is shown as it is",
    (markdown) => {
      expect(blocks(markdown)).toEqual([`paragraph ${markdown.replaceAll("`", "")}`]);
    },
  );

  it.each(["甲 ^P1", "甲 ^1", "甲 ^段一", "甲 ^p_1", "甲 ^p1 ^P2", "甲\n乙 ^p1。"])(
    "that is not well formed is refused: %j",
    (markdown) => {
      expect(problems(markdown)).toEqual(["block-id:1"]);
    },
  );

  it("never shows in the HTML", () => {
    expect(html("甲 ^p1\n\n- 乙 ^l1")).toBe("<p>甲</p>\n<ul>\n<li>乙</li>\n</ul>");
  });
});
