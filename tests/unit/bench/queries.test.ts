import { describe, expect, it } from "vitest";
import type { BenchDocument } from "../../../scripts/bench/corpus.ts";
import { createLiteralMatcher } from "../../../scripts/bench/literal.ts";
import { drawQueries } from "../../../scripts/bench/queries.ts";

const TEXT = "深圳市政府印發《意見》，到2025年全面建設智慧城市，GDP增長3.5%。數字經濟與實體經濟融合發展。";
const DOCUMENTS: BenchDocument[] = ["甲", "乙", "丙"].map((name) => ({
  id: name,
  script: "zh-Hant",
  headline: [`${name}報標題`],
  body: [TEXT, `${name}區發展人工智能產業，帶動就業。`],
}));

describe("drawn queries", () => {
  const sets = drawQueries(DOCUMENTS, { count: 20, seed: 7 });

  it("are the same for the same seed, and others for another", () => {
    expect(drawQueries(DOCUMENTS, { count: 20, seed: 7 })).toEqual(sets);
    expect(drawQueries(DOCUMENTS, { count: 20, seed: 8 })).not.toEqual(sets);
  });

  it.each(sets.filter(({ name }) => name !== "2 characters put together"))(
    "are in the texts: $name",
    ({ queries }) => {
      const matcher = createLiteralMatcher(DOCUMENTS);
      expect(queries.length).toBeGreaterThan(0);
      for (const { terms } of queries) {
        expect(matcher.find(terms.map((term) => [term])).size, terms.join(" ")).toBeGreaterThan(0);
      }
    },
  );

  it.each([1, 2, 3, 4])("have the length that they are called by: %i", (length) => {
    const set = sets.find(({ name }) => name.startsWith(`${length} character`));
    for (const { text } of set?.queries ?? []) expect([...text]).toHaveLength(length);
  });

  it("are quoted where they hold spaces", () => {
    for (const { queries } of sets) {
      for (const { text, terms } of queries) {
        if (terms.some((term) => term.includes(" "))) expect(text).toMatch(/^"[^"]+"$/);
      }
    }
  });
});
