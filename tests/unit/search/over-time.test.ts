import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CountedItem,
  certaintyIn,
  charactersByPeriod,
  countIn,
  periodsBetween,
} from "../../../src/search/over-time.ts";

const day = fc
  .date({ min: new Date("2018-01-01"), max: new Date("2022-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** An item with its true day, and bounds around it. */
const item = fc
  .record({
    days: fc.tuple(day, day, day).map((days) => days.sort()),
    isOpen: fc.tuple(fc.boolean(), fc.boolean()),
    count: fc.nat(5),
    characters: fc.integer({ min: 1, max: 3000 }),
  })
  .map(({ days: [earliest = "", truly = "", latest = ""], isOpen: [noStart, noEnd], ...counted }) => ({
    ...counted,
    truly,
    earliest: noStart ? null : earliest,
    latest: noEnd ? null : latest,
  }))
  .filter(({ earliest, latest }) => earliest !== null || latest !== null);

describe("counts over time", () => {
  test.for([
    ["2021-03-01", "2021-03-31", "2021", "certain"],
    ["2021-03-01", "2021-03-31", "2021-03", "certain"],
    ["2021-03-01", "2021-04-01", "2021-03", "possible"],
    ["2020-10-22", "2021-12-31", "2021", "possible"],
    ["2020-10-22", null, "2020", "possible"],
    ["2020-10-22", null, "2030", "possible"],
    ["2020-10-22", null, "2019", "outside"],
    [null, "2020-10-22", "1950", "possible"],
    [null, null, "2021", "outside"],
  ] as const)("a date between %s and %s is in %s: %s", ([earliest, latest, period, expected]) => {
    expect(certaintyIn({ earliest, latest }, period)).toBe(expected);
  });

  test("periods are in order and without gaps", () => {
    expect(periodsBetween("2019-11-05", "2020-02-01", "month")).toEqual([
      "2019-11",
      "2019-12",
      "2020-01",
      "2020-02",
    ]);
    expect(periodsBetween("0998-01-01", "1001-01-01", "year")).toEqual(["0998", "0999", "1000", "1001"]);
  });

  test("certain ≤ true ≤ possible, for counts and rates, in years and months", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), fc.constantFrom("year", "month"), (items, unit) => {
        const periods = periodsBetween("2018-01-01", "2022-12-31", unit);
        const characters = charactersByPeriod(items, periods);
        const hits = items.filter(({ count }) => count > 0);
        for (const period of periods) {
          const { count, rate } = countIn(hits, period, characters[period] ?? [0, 0]);
          const there = items.filter(({ truly }) => truly.startsWith(period));
          const sum = (field: "count" | "characters") => there.reduce((all, one) => all + one[field], 0);
          expect(count.least).toBeLessThanOrEqual(sum("count"));
          expect(count.most).toBeGreaterThanOrEqual(sum("count"));
          if (there.length === 0) continue;
          const truly = (10_000 * sum("count")) / sum("characters");
          expect(rate?.least).toBeLessThanOrEqual(truly + 1e-9);
          expect(rate?.most).toBeGreaterThanOrEqual(truly - 1e-9);
        }
      }),
    );
  });

  test("the rates are reached: some dates within the bounds have them", () => {
    const few = fc.array(item, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(few, (items) => {
        const period = "2020";
        const characters = charactersByPeriod(items, [period])[period] ?? [0, 0];
        const { rate } = countIn(items, period, characters);
        const certain = items.filter((one) => certaintyIn(one, period) === "certain");
        const open = items.filter((one) => certaintyIn(one, period) === "possible");
        const rates = subsetsOf(open).flatMap((some) => {
          const there = [...certain, ...some];
          const all = there.reduce((sum, one) => sum + one.characters, 0);
          return all > 0 ? [(10_000 * there.reduce((sum, one) => sum + one.count, 0)) / all] : [];
        });
        if (rates.length === 0) {
          expect(rate).toBeNull();
          return;
        }
        expect(rate?.least).toBeCloseTo(Math.min(...rates), 6);
        expect(rate?.most).toBeCloseTo(Math.max(...rates), 6);
      }),
    );
  });

  test("an uncertain date is never divided", () => {
    const uncertain: CountedItem = {
      earliest: "2020-06-01",
      latest: "2021-06-01",
      count: 3,
      characters: 100,
    };
    for (const period of ["2020", "2021"])
      expect(countIn([uncertain], period, [0, 100]).count).toEqual({ least: 0, most: 3 });
  });
});

function subsetsOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_, at) => (bits >> at) % 2 === 1),
  );
}
