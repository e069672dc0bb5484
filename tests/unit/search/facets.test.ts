import { describe, expect, it } from "vitest";
import type { Hit, Searched } from "../../../src/search/engine.ts";
import { countValues, type Facets, inOrder, narrow } from "../../../src/search/facets.ts";

const FACETS: Facets = {
  items: {
    exact: {
      newspaper: "a",
      years: [1999, 1999],
      exact: true,
      day: "1999-05-04",
      topics: ["x"],
      names: ["n"],
    },
    about: {
      newspaper: "a",
      years: [1998, 2001],
      exact: false,
      day: "2000-01-01",
      topics: ["x", "y"],
      names: [],
    },
    late: { newspaper: "b", years: [2001, 2001], exact: true, day: "2001-01-01", topics: [], names: ["n"] },
  },
  labels: { newspaper: {}, topic: {}, name: {} },
};

function hit(id: string, ...languages: Searched[]): Hit {
  return { id, languages, inHeadline: false, weight: 1, words: [], heard: null };
}

const HITS = [hit("late", "zh"), hit("exact", "zh", "en"), hit("about", "en")];
const ids = (hits: readonly Hit[]) => hits.map(({ id }) => id);

describe("narrowing", () => {
  it.each([
    [{}, ["late", "exact", "about"]],
    [{ language: "en" as const }, ["exact", "about"]],
    [{ newspaper: "a", topic: "y" }, ["about"]],
    [{ name: "n" }, ["late", "exact"]],
    [{ from: 2001 }, ["late", "about"]],
    [{ to: 1998 }, ["about"]],
    [{ from: 1999, to: 2000 }, ["exact", "about"]],
    [{ from: 2002 }, []],
  ])("to %j leaves %j", (choice, expected) => {
    expect(ids(narrow(HITS, FACETS, choice))).toEqual(expected);
  });

  it("leaves out a hit of which nothing is known", () => {
    expect(narrow([hit("unknown", "zh")], FACETS, {})).toEqual([]);
  });
});

describe("counts", () => {
  it("are those that choosing the value would leave, whatever is chosen in the facet now", () => {
    for (const facet of ["language", "newspaper", "topic", "name"] as const) {
      for (const [value, count] of countValues(HITS, FACETS, { from: 1999, topic: "x" }, facet)) {
        expect(narrow(HITS, FACETS, { from: 1999, topic: "x", [facet]: value })).toHaveLength(count);
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
    expect(ids(inOrder(HITS, FACETS, "oldest"))).toEqual(["exact", "about", "late"]);
    expect(ids(inOrder(HITS, FACETS, "newest"))).toEqual(["late", "about", "exact"]);
    expect(ids(inOrder(HITS, FACETS, "relevance"))).toEqual(ids(HITS));
  });
});
