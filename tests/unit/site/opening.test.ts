import { expect, it } from "vitest";
import { openingOf } from "../../../src/site/opening.ts";
import { paragraph } from "../archive/edition.ts";

const BLOCKS = [paragraph("甲".repeat(60)), paragraph("乙".repeat(60)), paragraph("丙")];

it.each([
  [10, [`${"甲".repeat(10)}…`]],
  [60, ["甲".repeat(60)]],
  [65, ["甲".repeat(60)]],
  [90, ["甲".repeat(60), `${"乙".repeat(30)}…`]],
  [500, ["甲".repeat(60), "乙".repeat(60), "丙"]],
])("an opening of %i characters", (length, opening) => {
  expect(openingOf({ language: "zh-Hans", blocks: BLOCKS }, length)).toEqual(opening);
});

it.each([
  ["The city, which", 12, "The city…"],
  ["The city and its people", 14, "The city and…"],
  ["At 5.3 the city", 6, "At 5.3…"],
  ["一二三，四五", 5, "一二三…"],
  ["一，二三四五六七", 6, "一，二三四五…"],
])("%j is cut after %i characters at the end of a clause, or else of a word", (text, length, opening) => {
  expect(openingOf({ language: "zh-Hans", blocks: [paragraph(text)] }, length)).toEqual([opening]);
});

it("takes the room of so many Chinese characters in either language", () => {
  const room = 40;
  const english = openingOf({ language: "en", blocks: [paragraph("harbour ".repeat(60))] }, room).join("");
  expect(english.length).toBeGreaterThan(2 * room);
  expect(english.length).toBeLessThan(3 * room);
});
