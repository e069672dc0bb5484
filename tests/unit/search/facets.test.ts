import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countValues,
  type Facets,
  facetColumns,
  inOrder,
  monthsOf,
  narrow,
  readFacetColumns,
} from "../../../src/search/facets.ts";
import type { Hit, Searched } from "../../../src/search/hit.ts";

const [EXACT, ABOUT, LATE, UNKNOWN] = [0, 1, 2, 3];

const FACETS: Facets = {
  items: [
    {
      newspaper: "a",
      months: monthsOf("1999-05"),
      exact: true,
      day: "1999-05-04",
      topics: ["x"],
      names: ["n"],
    },
    {
      newspaper: "a",
      months: [monthsOf("1998")[0], monthsOf("2001")[1]],
      exact: false,
      day: "2000-01-01",
      topics: ["x", "y"],
      names: [],
    },
    { newspaper: "b", months: monthsOf("2001-01"), exact: true, day: "2001-01-01", topics: [], names: ["n"] },
  ],
  labels: { newspaper: {}, topic: {}, name: {} },
};

function hit(item: number, ...languages: Searched[]): Hit {
  return { item, languages, inHeadline: false, times: { zh: 1, en: 0 }, heard: null, asTyped: true };
}

const HITS = [hit(LATE, "zh"), hit(EXACT, "zh", "en"), hit(ABOUT, "en")];
const items = (hits: readonly Hit[]) => hits.map(({ item }) => item);

describe("narrowing", () => {
  it.each([
    [{}, [LATE, EXACT, ABOUT]],
    [{ language: "en" as const }, [EXACT, ABOUT]],
    [{ newspaper: "a", topic: "y" }, [ABOUT]],
    [{ name: "n" }, [LATE, EXACT]],
    [{ from: monthsOf("2001")[0] }, [LATE, ABOUT]],
    [{ to: monthsOf("1998")[1] }, [ABOUT]],
    [{ from: monthsOf("1999")[0], to: monthsOf("2000")[1] }, [EXACT, ABOUT]],
    [{ from: monthsOf("2002")[0] }, []],
    [{ from: monthsOf("1999-05")[0], to: monthsOf("1999-05")[1] }, [EXACT, ABOUT]],
    [{ from: monthsOf("2001-02")[0] }, [ABOUT]],
  ])("to %j leaves %j", (choice, expected) => {
    expect(items(narrow(HITS, FACETS, choice))).toEqual(expected);
  });

  it("leaves out a hit of which nothing is known", () => {
    expect(narrow([hit(UNKNOWN, "zh")], FACETS, {})).toEqual([]);
  });
});

describe("counts", () => {
  it("are those that choosing the value would leave, whatever is chosen in the facet now", () => {
    for (const facet of ["language", "newspaper", "topic", "name"] as const) {
      for (const [value, count] of countValues(
        HITS,
        FACETS,
        { from: monthsOf("1999")[0], topic: "x" },
        facet,
      )) {
        expect(narrow(HITS, FACETS, { from: monthsOf("1999")[0], topic: "x", [facet]: value })).toHaveLength(
          count,
        );
      }
    }
  });

  it("take an uncertain date into each of its years", () => {
    expect(Object.fromEntries(countValues(HITS, FACETS, {}, "year"))).toEqual({
      1998: 1,
      1999: 2,
      2000: 1,
      2001: 2,
    });
  });
});

describe("order", () => {
  it("is by day, either way, or as given", () => {
    expect(items(inOrder(HITS, FACETS, "oldest"))).toEqual([EXACT, ABOUT, LATE]);
    expect(items(inOrder(HITS, FACETS, "newest"))).toEqual([LATE, ABOUT, EXACT]);
    expect(items(inOrder(HITS, FACETS, "relevance"))).toEqual(items(HITS));
  });
});

it("are read from columns as they were written", () => {
  const label = { "zh-Hans": "甲", "zh-Hant": "甲", en: "A" };
  const labels = {
    newspaper: { a: label, b: label },
    topic: { "10": label, x: label, "2": label },
    name: { n: label, "7": label, "n,m": label },
  };
  const some = (ids: object) => fc.uniqueArray(fc.constantFrom(...Object.keys(ids)));
  const item = fc.record({
    newspaper: fc.constantFrom("a", "b"),
    months: fc.tuple(fc.nat({ max: 24_120 }), fc.nat({ max: 24_120 })),
    exact: fc.boolean(),
    day: fc.constantFrom("1999-05-04", "2001-01-01", "0000-01-01"),
    topics: some(labels.topic),
    names: some(labels.name),
  });
  const plain = item.map((one) => ({ ...one, months: monthsOf(one.day.slice(0, 7)) }));
  fc.assert(
    fc.property(fc.array(fc.oneof(item, plain)), (items) => {
      const facets: Facets = { items, labels };
      const columns = JSON.parse(JSON.stringify(facetColumns(facets)));
      expect(readFacetColumns(columns)).toEqual(facets);
    }),
  );
});
