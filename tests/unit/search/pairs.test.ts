import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phraseOf } from "../../../src/search/pairs.ts";
import { openFiles } from "../../../src/search/search-files.ts";
import { openWordIndex, type WordIndex } from "../../../src/search/word-index.ts";
import { type Unit, unitsOf } from "../../../src/text/units.ts";
import { type Document, fetchFile, serve } from "./served-index.ts";

/**
 * Few characters, so that texts share much: Traditional forms, rare Han, a radical, Latin, figures,
 * punctuation, and the marks that the index itself is written with.
 */
const ALPHABET = "深圳发發后後𠮷𪚥⼀一〇aBＣ1２0.,，。—…“~+😀\uA78E\uA78F\u{E0100}\u200b  ";
const text = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 12 });
const documents = fc.array(
  fc.record({
    headline: fc.array(text, { maxLength: 2 }),
    body: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 2, maxLength: 12 },
);

function standsIn(parts: readonly string[], sought: readonly Unit[]): boolean {
  return parts.some((part) => {
    const units = unitsOf(part);
    return units.some((_, at) => sought.every((unit, index) => unit.text === units[at + index]?.text));
  });
}

/** Numbers of the documents in which a run of units is found, in order. */
async function found(
  index: WordIndex,
  sought: readonly Unit[],
  where: "anywhere" | "headline" = "anywhere",
): Promise<number[]> {
  const hits = await index.find(phraseOf(sought));
  return hits.filter(({ inHeadline }) => where === "anywhere" || inHeadline).map(({ item }) => item);
}

describe("a run of units is found", () => {
  it("in every text that has it and in no other, whatever the texts and the run", {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.array(text, { maxLength: 8 }), async (made, strange) => {
        const all: Document[] = made.map((one, index) => ({ id: `d${index}`, ...one }));
        await using index = await serve(all);
        const bundle = await openWordIndex(openFiles(index.folder, fetchFile));
        const own = all.flatMap(({ headline = [], body }) =>
          [...headline, ...body].flatMap((part) => substrings(unitsOf(part))),
        );
        for (const sought of [...own, ...strange.flatMap((part) => substrings(unitsOf(part)))]) {
          const where = (holds: (document: Document) => boolean) =>
            all.flatMap((document, number) => (holds(document) ? [number] : []));
          expect(await found(bundle, sought)).toEqual(
            where(({ headline = [], body }) => standsIn([...headline, ...body], sought)),
          );
          expect(await found(bundle, sought, "headline")).toEqual(
            where(({ headline = [] }) => standsIn(headline, sought)),
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  it("but not across two paragraphs", async () => {
    await using index = await serve([{ id: "a", headline: ["智慧"], body: ["城市", "建设"] }]);
    const bundle = await openWordIndex(openFiles(index.folder, fetchFile));
    expect(await found(bundle, unitsOf("慧城"))).toEqual([]);
    expect(await found(bundle, unitsOf("市建"))).toEqual([]);
    expect(await found(bundle, unitsOf("建设"))).toEqual([0]);
  });

  it("but not where words or figures only run together in the same way", async () => {
    await using index = await serve([
      { id: "a", body: ["1 20 ab c"] },
      { id: "b", body: ["12 0 a bc"] },
    ]);
    const bundle = await openWordIndex(openFiles(index.folder, fetchFile));
    for (const typed of ["1 20", "20 ab", "ab c"]) expect(await found(bundle, unitsOf(typed))).toEqual([0]);
    for (const typed of ["12 0", "0 a", "a bc"]) expect(await found(bundle, unitsOf(typed))).toEqual([1]);
  });

  it("but not within a figure or a word", async () => {
    await using index = await serve([{ id: "a", body: ["403.9亿元", "abc"] }]);
    const bundle = await openWordIndex(openFiles(index.folder, fetchFile));
    const answers = await Promise.all(
      ["9亿", "403", "ab", "a", "403.9亿", "ABC"].map((typed) => found(bundle, unitsOf(typed))),
    );
    expect(answers.map((ids) => ids.length)).toEqual([0, 0, 0, 0, 1, 1]);
  });
});

it("nothing cannot be searched for", () => {
  expect(() => phraseOf([])).toThrow(RangeError);
});

/** Every run of up to four units, and the whole. */
function substrings(units: readonly Unit[]): Unit[][] {
  const runs = units.flatMap((_, from) => [1, 2, 3, 4].map((length) => units.slice(from, from + length)));
  return [...runs, [...units]].filter((run) => run.length > 0);
}
