import { describe, expect, it } from "vitest";
import { expandPrefix, runsOf } from "../../../src/search/runs.ts";
import { unitsOf } from "../../../src/search/text.ts";
import { TooBroad } from "../../../src/search/too-broad.ts";

const textsOf = (query: string, runs: readonly string[]) =>
  expandPrefix(unitsOf(query), runs).map((units) => units.map(({ text }) => text).join(" "));

describe("the runs of texts", () => {
  it("are their Latin words and numbers, folded, each once and sorted", () => {
    expect(runsOf(["深圳GDP达111.4亿", "gdp 5G", "Café"])).toEqual(["111.4", "5g", "cafe", "gdp"]);
  });
});

describe("a prefix", () => {
  const runs = ["5g", "digit", "digital", "digitally", "gdp"];

  it("stands for every run that begins so, itself included", () => {
    expect(textsOf("digit", runs)).toEqual(["digit", "digital", "digitally"]);
    expect(textsOf("smart digital", runs)).toEqual(["smart digital", "smart digitally"]);
    expect(textsOf("x", runs)).toEqual([]);
  });

  it("is text where the term ends in a Chinese character", () => {
    expect(textsOf("深圳", runs)).toEqual(["深 圳"]);
  });

  it("of too many runs is refused, with their number", () => {
    const many = Array.from({ length: 201 }, (_, index) => `a${index}`);
    expect(() => textsOf("a", many)).toThrow(TooBroad);
    expect(() => textsOf("a", many)).toThrow("a*: 201 words");
  });
});
