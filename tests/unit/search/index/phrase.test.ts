import fc from "fast-check";
import { expect, it } from "vitest";
import { cheapestCover, type PhraseWord } from "../../../../src/search/index/phrase.ts";

it("the pairs looked up leave no unit out, and none of them can be left out for less", () => {
  const costs = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(costs, (costs) => {
      const pairs = costs.map((cost, offset): PhraseWord => ({ word: String(offset), offset, cost }));
      const units = Array.from({ length: costs.length + 1 }, (_, unit) => unit);
      const covers = (chosen: readonly PhraseWord[]) =>
        units.every((unit) => chosen.some(({ offset }) => offset === unit || offset === unit - 1));
      const total = (chosen: readonly PhraseWord[]) => chosen.reduce((sum, { cost }) => sum + cost + 1, 0);
      const subsets = Array.from({ length: 2 ** pairs.length }, (_, bits) =>
        pairs.filter((_, index) => (bits >> index) & 1),
      );
      const cheapest = Math.min(...subsets.filter(covers).map(total));
      const chosen = cheapestCover(pairs);
      expect(covers(chosen)).toBe(true);
      expect(total(chosen)).toBe(cheapest);
    }),
  );
});
