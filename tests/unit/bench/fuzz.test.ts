import { describe, expect, it } from "vitest";
import { fuzz } from "../../../scripts/bench/fuzz.ts";
import { createOracle } from "../../../scripts/bench/oracle.ts";

describe("the oracle of the fuzz", () => {
  const oracle = createOracle();

  it.each([
    ["后面", "後面", true],
    ["想像", "想象力", true],
    ["大像", "大象", false],
    ["m²", "100㎡", true],
    ["9亿", "403.9亿", false],
    ["ガ", "カ", false],
    ["深圳", "深\n圳", false],
    ["深圳", "深\u200b圳", true],
  ])("says whether %s is in %j: %s", (query, text, occurs) => {
    expect(oracle.occurs(query, [text])).toBe(occurs);
  });
});

describe("random queries over mixed scripts", () => {
  it("find what the oracle finds by reading", { timeout: 120_000 }, async () => {
    const { queries, found, failures } = await fuzz({ seed: 13, queries: 1500, documents: 40 });
    expect(failures).toEqual([]);
    expect(queries).toBe(1500);
    expect(found).toBeGreaterThan(1000);
  });
});
