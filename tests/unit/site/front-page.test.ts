import { expect, test } from "vitest";
import type { Article } from "../../../src/archive/article.ts";
import { composeFront } from "../../../src/site/front-page.ts";
import { edition } from "../archive/edition.ts";

/** Items of a headline and so many characters of text. */
function items(...lengths: number[]): Article[] {
  return lengths.map((length, number) => {
    const record = edition(`第${number}条新闻的标题`, ["港".repeat(length)]);
    return { id: `i${number}`, record, translated: null } as Article;
  });
}

test("every item of a small archive is on the front page once, in order, in rows of at most three", () => {
  for (let count = 0; count <= 10; count++) {
    const articles = items(...Array<number>(count).fill(400));
    const { lead, beside, rows } = composeFront(articles, "zh-Hans");
    const shown = [...(lead ? [lead] : []), ...beside, ...rows.flat()].map(({ article }) => article);
    expect(shown).toEqual(articles);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(3);
  }
});

test("the front page of a large archive is bounded, and its rows are full", () => {
  const { beside, rows } = composeFront(items(...Array<number>(300).fill(400)), "zh-Hans");
  expect(beside.length).toBeLessThanOrEqual(3);
  expect(rows.map(({ length }) => length)).toEqual([3, 3, 3]);
});

test("a lead of few words has little beside it", () => {
  const shown = (length: number) =>
    composeFront(items(length, 400, 400, 400, 400), "zh-Hans").beside.reduce(
      (sum, { opening }) => sum + opening + 100,
      0,
    );
  expect(shown(30)).toBeLessThan(shown(900));
});

test("a long text in a row is cut to the length of its neighbours", () => {
  const { rows } = composeFront(items(900, 400, 20, 20, 400), "zh-Hans");
  const longest = Math.max(...rows.flat().map(({ opening }) => opening));
  expect(longest).toBeLessThan(200);
});
