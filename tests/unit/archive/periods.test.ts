import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/archive/article.ts";
import { archiveDate } from "../../../src/archive/date.ts";
import { LINES_ON_PAGE } from "../../../src/archive/list-pages.ts";
import { newestFirst } from "../../../src/archive/newest-first.ts";
import { isDivided, type Period, periodPages, periodsOf } from "../../../src/archive/periods.ts";
import { periodPath } from "../../../src/archive/routes.ts";

/** Items of these dates, of which lists use only date and id. */
function dated(...dates: string[]): Article[] {
  const articles = dates.map((edtf, number) => ({ id: `i${number}`, date: archiveDate(edtf) }) as Article);
  return newestFirst(articles);
}

const outline = ({ edtf, articles, parts, others }: Period): unknown[] => [
  edtf,
  articles.length,
  parts.map((part) => part.edtf),
  others.length,
];

describe("periods", () => {
  it("lists years and their months, newest first", () => {
    expect(periodsOf(dated("2020-12-31", "2021-03-05", "2021-03", "2021-01-02")).map(outline)).toEqual([
      ["2021", 3, ["2021-03", "2021-01"], 0],
      ["2020", 1, ["2020-12"], 0],
    ]);
  });

  it("lists an uncertain date by what is known of it", () => {
    const dates = ["2021~", "2021-21", "2021-02/2021-03", "196X", "1958/1962", "19XX", "../2021", "XXXX"];
    expect(periodsOf(dated(...dates, "1971", "1968-05~")).map(outline)).toEqual([
      ["2021", 3, [], 3],
      ["19XX", 2, [], 2],
      ["1971", 1, [], 1],
      ["196X", 1, [], 1],
      ["1968", 1, ["1968-05"], 0],
      ["XXXX", 2, [], 2],
    ]);
  });

  it("divides only what is longer than a page", () => {
    const [small, large] = [LINES_ON_PAGE, LINES_ON_PAGE + 1].map((count) =>
      periodsOf(dated(...Array<string>(count).fill("2021-03-05"))),
    );
    expect(small?.map(isDivided)).toEqual([false]);
    expect(large?.map(isDivided)).toEqual([true]);
  });

  const date = fc.oneof(
    fc.constantFrom("196X", "19XX", "XXXX", "2021", "2021-03", "2021-03~", "2020/2022"),
    fc
      .tuple(fc.integer({ min: 2020, max: 2021 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}-09`),
  );

  it("has every item on one page exactly, and no page longer than its limit", () => {
    fc.assert(
      fc.property(fc.array(date, { maxLength: 900 }), (dates) => {
        const pages = periodPages(dated(...dates));
        const listed = pages.flatMap(({ items }) => items.map(({ id }) => id));
        expect(listed.toSorted()).toEqual(dates.map((_, number) => `i${number}`).toSorted());
        for (const { items } of pages) expect(items.length).toBeLessThanOrEqual(LINES_ON_PAGE);
        const paths = pages.map(({ period, number }) => periodPath("en", period.edtf, number));
        expect(new Set(paths).size).toBe(paths.length);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps the address of every year as an archive grows", () => {
    fc.assert(
      fc.property(fc.array(date, { maxLength: 400 }), fc.array(date, { maxLength: 400 }), (old, added) => {
        const pathsOf = (dates: string[]) =>
          periodPages(dated(...dates)).map(({ period }) => periodPath("zh-Hans", period.edtf));
        expect(pathsOf([...old, ...added])).toEqual(expect.arrayContaining(pathsOf(old)));
      }),
      { numRuns: 30 },
    );
  });
});
