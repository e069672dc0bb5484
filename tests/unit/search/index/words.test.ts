import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codeOf,
  MARKER,
  stemWord,
  UNIT_CLASSES,
  unitClass,
  unitWord,
} from "../../../../src/search/index/words.ts";
import { type Unit, unitsOf } from "../../../../src/text/units.ts";

const units = fc
  .string({ unit: "grapheme", maxLength: 6 })
  .map((text) => unitsOf(text))
  .filter((found) => found.length > 0);

function wordsOf(units: readonly Unit[]): string[] {
  const codes = units.map(codeOf);
  return [
    ...codes.slice(1).map((code, index) => `${codes[index]}${code}`),
    ...codes.flatMap((code) => UNIT_CLASSES.map((_, number) => unitWord(code, number))),
    ...units.filter(({ kind }) => kind === "run").map(({ text }) => stemWord(text)),
    MARKER,
  ];
}

describe("words of the index", () => {
  it("never begin one another: Pagefind answers a word with all that begin with it", () => {
    fc.assert(
      fc.property(units, units, (some, others) => {
        const words = [...new Set([...wordsOf(some), ...wordsOf(others)])].sort();
        for (const [index, word] of words.entries())
          expect(words[index + 1]?.startsWith(word)).not.toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("are of letters that Pagefind keeps as they are", () => {
    fc.assert(
      fc.property(units, (some) => {
        for (const word of wordsOf(some)) {
          expect(word).toMatch(/^[\p{Ll}\p{Lo}\p{Lm}\p{Nd}\p{Nl}]+$/u);
          expect(word.normalize("NFD").toLowerCase()).toBe(word);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("show at least how often a unit occurs, and whether in the headline", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.boolean(), (times, inHeadline) => {
        const counted = UNIT_CLASSES[unitClass(times, inHeadline)];
        expect(counted?.inHeadline).toBe(inHeadline);
        expect(counted?.times).toBeLessThanOrEqual(times);
      }),
    );
  });
});
