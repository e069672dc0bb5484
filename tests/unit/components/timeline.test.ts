import { describe, expect, test } from "vitest";
import { countTerms, termsOf } from "../../../src/components/timeline/count-terms.ts";
import { timelineCsv } from "../../../src/components/timeline/timeline-view.ts";
import { en } from "../../../src/i18n/en.ts";
import type { TimedItem } from "../../../src/search/timeline-data.ts";

const ITEMS: TimedItem[] = [
  ["2021-03-01", "2021-03-31", 1000, 0],
  ["2020-10-22", null, 500, 0],
  [null, null, 500, 0],
];

const CLIENT = {
  search: async () => ({
    ...{ release: "r", understood: null, compared: [] },
    hits: ITEMS.map((_, item) => ({
      ...{ item, languages: ["zh" as const], inHeadline: false, heard: null, asTyped: true },
      times: { zh: 2, en: 0 },
    })),
  }),
  timed: async ({ items }: { items: number[] }) =>
    items.map((item) => ITEMS[item] ?? ITEMS[0]).filter((one) => !!one),
  periods: async () => ({
    span: ["2020-10-22", "2021-03-31"] as const,
    characters: { zh: { "2020": [0, 500] as const, "2021": [1000, 1500] as const }, en: {} },
  }),
};

describe("terms over time", () => {
  test("are separated by commas of either width", () => {
    expect(termsOf("新港，老港, harbour 、新港,")).toEqual(["新港", "老港", "harbour"]);
  });

  test("are counted by articles and by occurrences, with what has no date apart", async () => {
    const [articles] = await countTerms(["新港"], { unit: "year", measure: "articles" }, CLIENT);
    expect(articles?.periods.map(({ period, count }) => [period, count.least, count.most])).toEqual([
      ["2020", 0, 1],
      ["2021", 1, 2],
    ]);
    const [times] = await countTerms(["新港"], { unit: "year", measure: "times" }, CLIENT);
    expect(times?.undated).toBe(2);
    expect(times?.periods[1]?.rate).toEqual({ least: 20, most: (10_000 * 4) / 1500 });
  });

  test("are taken as CSV, with cells that are no formulas", async () => {
    const [counts] = await countTerms(["新港"], { unit: "year", measure: "articles" }, CLIENT);
    const csv = timelineCsv(counts ? [{ ...counts, term: '=HYPERLINK("x")' }] : [], en);
    expect(csv).toMatch(/^\uFEFFTerm,Period,certain,possible,/);
    expect(csv).toContain(`\r\n"'=HYPERLINK(""x"")",2021,1,2,`);
    expect(csv).toMatch(/,no date,1,1,,\r\n$/);
  });
});
