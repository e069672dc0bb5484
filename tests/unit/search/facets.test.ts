import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countValues,
  FACET_NAMES_PATH,
  type Facets,
  facetFiles,
  inOrder,
  loadFacets,
  monthsOf,
  narrow,
} from "../../../src/search/facets.ts";
import type { SearchFiles } from "../../../src/search/files.ts";
import type { Hit, Searched } from "../../../src/search/hit.ts";

const [EXACT, ABOUT, LATE, UNKNOWN] = [0, 1, 2, 3];

const label = { "zh-Hans": "甲", "zh-Hant": "甲", en: "A" };
const labels = {
  newspaper: { a: label, b: label },
  topic: { "10": label, x: label, y: label, "2": label },
  name: { n: label, "7": label, "n,m": label },
};

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
  labels,
  hasNames: true,
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

describe("files", () => {
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

  it("are read as they were written, however many names there are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(item, plain)), fc.nat({ max: 20_000 }), async (items, length) => {
        const [first = "", second = ""] = Object.keys(labels.name);
        const name = { [first]: { ...label, en: "A".repeat(length) }, [second]: label };
        const names = items.map((one) => ({ ...one, names: one.names.filter((id) => id in name) }));
        const facets: Facets = { items: names, labels: { ...labels, name }, hasNames: true };
        expect(await loadFacets(filesOf(facets), "r", true)).toEqual(facets);
      }),
    );
  });

  it("have the names of a large archive apart, which are loaded only when they are wanted", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plain, { minLength: 1 }), async (items) => {
        const name = { ...labels.name, n: { ...label, en: "A".repeat(20_000) } };
        const facets: Facets = { items, labels: { ...labels, name }, hasNames: true };
        const asked: string[] = [];
        const without = await loadFacets(filesOf(facets, asked), "r", false);
        expect(asked).toEqual(["r/facets.json"]);
        expect(without).toEqual({
          items: items.map((one) => ({ ...one, names: [] })),
          labels: { ...labels, name: {} },
          hasNames: false,
        });
      }),
      { numRuns: 20 },
    );
  });

  it("have the names of a small archive with everything else", async () => {
    expect(facetFiles(FACETS)).toHaveLength(1);
    expect(await loadFacets(filesOf(FACETS), "r", false)).toEqual(FACETS);
  });

  it("that are missing are a fault", async () => {
    const name = { n: { ...label, en: "A".repeat(20_000) } };
    const files = filesOf({ ...FACETS, labels: { ...labels, name } }, [], FACET_NAMES_PATH);
    await expect(loadFacets(files, "r", true)).rejects.toThrow(FACET_NAMES_PATH);
  });
});

/** The files of a release `r`, but for one that is missing; notes which are asked for. */
function filesOf(facets: Facets, asked: string[] = [], missing = ""): Pick<SearchFiles, "json"> {
  const files = new Map(facetFiles(facets).map(([path, data]) => [path, JSON.stringify(data)]));
  return {
    async json(path) {
      asked.push(path);
      const file = path.slice("r/".length);
      const text = files.get(file);
      if (text === undefined || file === missing) throw new Error(file);
      return JSON.parse(text);
    },
  };
}
