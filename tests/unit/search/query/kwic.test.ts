import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ItemText } from "../../../../src/search/item-text.ts";
import {
  groupedByNeighbours,
  type KwicLine,
  narrowed,
  pairedTexts,
  sortedByContext,
  WIDTHS,
} from "../../../../src/search/query/kwic.ts";
import { kwicLines } from "../../../../src/search/query/kwic-lines.ts";
import { parseQuery } from "../../../../src/search/query/query.ts";
import { toTraditional } from "../../../../src/text/traditional.ts";

/** Characters that compare as themselves alone, and others that have several forms. */
const character = fc.constantFrom(..."深圳港口城市发后国Aa1，。 \u{20000}👩‍👩‍👧é");
const text = fc.array(character, { minLength: 1, maxLength: 60 }).map((all) => all.join(""));
const plain = fc.string({ unit: fc.constantFrom(..."深圳港口城市"), minLength: 1, maxLength: 40 });
const word = fc.string({ unit: fc.constantFrom(..."深圳港口城市"), minLength: 1, maxLength: 3 });

function item(blocks: ItemText["blocks"], title = "题"): ItemText {
  return {
    ...{ id: "a", language: "zh-Hans", headline: { kicker: null, title, deck: null }, byline: null },
    ...{
      printed: { "zh-Hans": "", "zh-Hant": "", en: "" },
      coins: "",
      date: "2021-01",
      languages: ["zh-Hans", "en"],
      blocks,
    },
  };
}

function linesIn(texts: readonly string[], query: string): KwicLine[] {
  return kwicLines(item(texts.map((one, index) => [`p${index + 1}`, one])), parseQuery(query));
}

function placesIn(text: string, sought: string): number[] {
  return Array.from(text, (_, at) => at).filter((at) => text.startsWith(sought, at));
}

function graphemesOf(shown: string): string[] {
  return Array.from(
    new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(shown),
    (one) => one.segment,
  );
}

describe("the lines of a concordance", () => {
  it("are those of a literal scan, overlapping ones too", () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 4 }), word, (texts, sought) => {
        const scanned = texts.flatMap((one, index) =>
          placesIn(one, sought).map((at) => [
            `p${index + 1}`,
            at,
            one.slice(0, at),
            one.slice(at + sought.length),
          ]),
        );
        const lines = linesIn(texts, sought);
        expect(lines.map(({ block, offset, left, right }) => [block, offset, left, right])).toEqual(scanned);
        expect(lines.every(({ match }) => match === sought)).toBe(true);
      }),
    );
  });

  it("are the same for a query in Traditional script", () => {
    const sought = fc.string({ unit: fc.constantFrom(..."发国后圳"), minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(text, sought, (one, query) => {
        expect(linesIn([one], toTraditional(query))).toEqual(linesIn([one], query));
      }),
    );
  });

  it("have whole graphemes on each side, as many as asked for", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...WIDTHS), (one, width) => {
        for (const line of linesIn([one], "深").map((wide) => narrowed(wide, width))) {
          const before = one.slice(0, line.offset).replace(/\s+/gu, " ");
          const after = one.slice(line.offset + line.match.length).replace(/\s+/gu, " ");
          expect(line.left).toBe(graphemesOf(before).slice(-width).join(""));
          expect(line.right).toBe(graphemesOf(after).slice(0, width).join(""));
        }
      }),
    );
  });

  it("count a corrected block once, as printed where only that has the term", () => {
    const corrected = item([
      ["p1", "新港开航"],
      ["p1", "新港开行"],
    ]);
    expect(kwicLines(corrected, parseQuery("新港")).map(({ right }) => right)).toEqual(["开航"]);
    expect(kwicLines(corrected, parseQuery("开行")).map(({ left }) => left)).toEqual(["新港"]);
  });

  it("have an occurrence in the headline, without an address", () => {
    expect(kwicLines(item([], "新港开航"), parseQuery("开航"))).toMatchObject([
      { block: null, left: "新港" },
    ]);
  });

  it("of English text have the words in any form", () => {
    const english: ItemText = { ...item([["p1", "Two cities. A city, they say."]]), language: "en" };
    expect(kwicLines(english, parseQuery("city")).map(({ match }) => match)).toEqual(["cities", "city"]);
  });
});

describe("lines sorted by a context", () => {
  const lines = fc.array(plain, { minLength: 1, maxLength: 6 }).map((texts) => linesIn(texts, "港"));

  it("are the same lines, from the nearest unit outward", () => {
    fc.assert(
      fc.property(lines, fc.constantFrom("left" as const, "right" as const), (all, side) => {
        const sorted = sortedByContext(all, side);
        expect(new Set(sorted)).toEqual(new Set(all));
        expect(sorted.length).toBe(all.length);
        const outward = sorted.map((line) => {
          const shown = Array.from(line[side]);
          return (side === "left" ? shown.toReversed() : shown).join("");
        });
        const { compare } = new Intl.Collator("zh");
        for (const [index, one] of outward.slice(1).entries()) {
          const before = outward[index] ?? "";
          const differs = Array.from(one).findIndex((unit, at) => unit !== before[at]);
          if (differs >= 0 && differs < before.length)
            expect(compare(before[differs] ?? "", one[differs] ?? "")).toBeLessThanOrEqual(0);
          else expect(before.length).toBeLessThanOrEqual(one.length);
        }
      }),
    );
  });

  it("put 深圳 and 珠圳 together on the left, whatever is before them", () => {
    const all = linesIn(["城圳港", "口深港", "市圳港"], "港");
    const near = sortedByContext(all, "left").map(({ left }) => left.at(-1));
    expect(near.filter((one, index) => one !== near[index - 1]).length).toBe(2);
  });
});

describe("lines grouped by neighbours", () => {
  const lines = fc.array(plain, { minLength: 1, maxLength: 6 }).map((texts) => linesIn(texts, "港"));

  it("are in one group each, by the nearest units, the largest group first", () => {
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom("left" as const, "right" as const),
        fc.integer({ min: 1, max: 3 }),
        (all, side, count) => {
          const groups = groupedByNeighbours(all, side, count);
          expect(groups.flatMap((group) => group.lines).length).toBe(all.length);
          expect(new Set(groups.flatMap((group) => group.lines))).toEqual(new Set(all));
          expect(new Set(groups.map(({ neighbours }) => neighbours)).size).toBe(groups.length);
          const sizes = groups.map((group) => group.lines.length);
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
          for (const group of groups) {
            for (const line of group.lines) {
              const shown = side === "left" ? line.left.slice(-count) : line.right.slice(0, count);
              expect(shown).toBe(group.neighbours);
            }
          }
        },
      ),
    );
  });
});

describe("the paired texts of a block", () => {
  const chinese = item([
    ["p1", "一"],
    ["p2", "二"],
    ["p3", "三", "p4"],
  ]);
  const english: ItemText = {
    ...item([
      ["p1", "One and two", "p2"],
      ["p3", "Three"],
      ["p4", "Four"],
    ]),
    language: "en",
  };

  it.each([
    ["p1", ["One and two"]],
    ["p2", ["One and two"]],
    ["p3", ["Three", "Four"]],
    ["p9", []],
  ])("%s are %j, joined and split ones too", (block, texts) => {
    expect(pairedTexts(chinese, english, block)).toEqual(texts);
  });
});
