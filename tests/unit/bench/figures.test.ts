import { describe, expect, it } from "vitest";
import { compare, precision, recall, sum } from "../../../scripts/bench/accuracy.ts";
import { splitText } from "../../../scripts/bench/corpus.ts";
import { growthOf } from "../../../scripts/bench/growth.ts";
import { median } from "../../../scripts/bench/median.ts";

describe("accuracy", () => {
  it("is counted over all queries together", () => {
    const all = sum([
      compare(new Set(["a", "b", "x"]), new Set(["a", "b"])),
      compare(new Set(["a"]), new Set(["a", "b"])),
    ]);
    expect(recall(all)).toBe(75);
    expect(precision(all)).toBe(75);
  });

  it("is full where nothing was to be found and nothing was found", () => {
    const nothing = compare(new Set(), new Set());
    expect([recall(nothing), precision(nothing)]).toEqual([100, 100]);
  });
});

describe("growth", () => {
  const sizes = [1500, 3000, 6000, 12_000];

  it("fits a line with a constant and an increment for each document", () => {
    const law = growthOf(sizes.map((documents) => ({ documents, figure: 90 + 0.01 * documents })));
    expect(law?.fixed).toBeCloseTo(90);
    expect(law?.perDocument).toBeCloseTo(0.01);
  });

  it.each([
    [0, () => 7],
    [1, (documents: number) => documents / 3],
    [0.5, (documents: number) => Math.sqrt(documents)],
  ])("finds the exponent %d", (exponent, figure) => {
    const law = growthOf(sizes.map((documents) => ({ documents, figure: figure(documents) })));
    expect(law?.exponent).toBeCloseTo(exponent);
  });

  it("has no law of one size", () => {
    expect(growthOf([{ documents: 3, figure: 1 }])).toBeNull();
  });
});

describe("the median", () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
  ])("of %j is %d", (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it("of nothing is no number", () => {
    expect(median([])).toBeNaN();
  });
});

describe("a long text", () => {
  it("is split at its paragraphs, and loses nothing", () => {
    expect(splitText(["aaaa", "bb", "cc", "dddddd"], 6)).toEqual([["aaaa", "bb"], ["cc"], ["dddddd"]]);
  });

  it("is split at its lines where a paragraph is too long", () => {
    expect(splitText(["aaaa\nbbbb\ncccc"], 8)).toEqual([["aaaa", "bbbb"], ["cccc"]]);
  });
});
