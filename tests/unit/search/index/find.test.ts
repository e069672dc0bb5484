import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFiles } from "../../../../src/search/files.ts";
import type { Searched } from "../../../../src/search/hit.ts";
import { ENTRY_PATH, type ReleaseEntry } from "../../../../src/search/index/entry.ts";
import { findUnits } from "../../../../src/search/index/find.ts";
import { type OpenIndex, openIndex } from "../../../../src/search/index/open-index.ts";
import { type Unit, unitsOf } from "../../../../src/text/units.ts";
import { type Document, fetchFile, serve } from "../served-index.ts";

/**
 * Few characters, so that texts share much: Traditional forms, rare Han, a radical, kana, Hangul, Cyrillic,
 * Latin, figures, punctuation, line ends, and the letters that the index itself is written with.
 */
const ALPHABET =
  "深圳发發后後𠮷𪚥⼀一〇ガカー가йёaBＣ1２0.,，。—…“~+-😀\uA000\uA78E\uA78F\u02BB\u02BC\u{E0100}\u200b  \n";
const text = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 12 });
const documents = fc.array(
  fc.record({
    headline: fc.array(text, { maxLength: 2 }),
    body: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 2, maxLength: 12 },
);

interface Opened extends AsyncDisposable {
  index: OpenIndex;
}

async function open(made: readonly Document[]): Promise<Opened> {
  const served = await serve(made);
  const files = openFiles(served.folder, fetchFile);
  const index = await openIndex(await files.json<ReleaseEntry>(ENTRY_PATH), files);
  return {
    index,
    async [Symbol.asyncDispose]() {
      index.close();
      await served[Symbol.asyncDispose]();
    },
  };
}

/** Numbers of the documents in which a run of units is found, in order. */
async function found(
  { index }: Opened,
  sought: readonly Unit[],
  { language = "zh", inHeadline = false }: { language?: Searched; inHeadline?: boolean } = {},
): Promise<number[]> {
  const matches = await findUnits(sought, index, { languages: [language], confirm: null });
  return matches
    .filter((match) => match.inHeadline || !inHeadline)
    .map(({ item }) => item)
    .sort((one, other) => one - other);
}

/** The units of texts, line by line. */
function linesOf(parts: readonly string[]): Unit[][] {
  return parts.flatMap((part) => part.split("\n")).map(unitsOf);
}

function standsIn(lines: readonly Unit[][], sought: readonly Unit[]): boolean {
  return lines.some((units) =>
    units.some((_, at) => sought.every((unit, index) => unit.text === units[at + index]?.text)),
  );
}

describe("a run of units is found", () => {
  it("in every text that has it and in no other, whatever the texts and the run", {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.array(text, { maxLength: 8 }), async (made, strange) => {
        const all: Document[] = made.map((one, index) => ({ id: `d${index}`, ...one }));
        await using opened = await open(all);
        const own = all.flatMap(({ headline = [], body }) =>
          [...headline, ...body].flatMap((part) => substrings(unitsOf(part))),
        );
        const headlines = all.map(({ headline = [] }) => linesOf(headline));
        const texts = all.map(({ headline = [], body }) => linesOf([...headline, ...body]));
        for (const sought of [...own, ...strange.flatMap((part) => substrings(unitsOf(part)))]) {
          const numbersIn = (documents: readonly Unit[][][]) =>
            documents.flatMap((lines, number) => (standsIn(lines, sought) ? [number] : []));
          expect(await found(opened, sought)).toEqual(numbersIn(texts));
          expect(await found(opened, sought, { inHeadline: true })).toEqual(numbersIn(headlines));
        }
      }),
      { numRuns: 12 },
    );
  });

  it("but not across paragraphs, lines and cells", async () => {
    await using opened = await open([
      { id: "a", headline: ["智慧"], body: ["城市", "建设\n深圳\t广州"], english: ["港", "口"] },
    ]);
    for (const typed of ["慧城", "市建", "设深", "圳广"])
      expect(await found(opened, unitsOf(typed))).toEqual([]);
    for (const typed of ["建设", "深圳", "广州"]) expect(await found(opened, unitsOf(typed))).toEqual([0]);
    expect(await found(opened, unitsOf("港口"), { language: "en" })).toEqual([]);
  });

  it("but not where words or figures only run together in the same way", async () => {
    await using opened = await open([
      { id: "a", body: ["1 20 ab c"] },
      { id: "b", body: ["12 0 a bc"] },
    ]);
    for (const typed of ["1 20", "20 ab", "ab c"]) expect(await found(opened, unitsOf(typed))).toEqual([0]);
    for (const typed of ["12 0", "0 a", "a bc"]) expect(await found(opened, unitsOf(typed))).toEqual([1]);
  });

  it("but not within a figure or a word", async () => {
    await using opened = await open([{ id: "a", body: ["403.9亿元", "abc"] }]);
    for (const typed of ["9亿", "403", "ab", "a"]) expect(await found(opened, unitsOf(typed))).toEqual([]);
    for (const typed of ["403.9亿", "ABC"]) expect(await found(opened, unitsOf(typed))).toEqual([0]);
  });

  it("in items of any length, and says how often", async () => {
    const long = "深圳，".repeat(3000);
    const all = ["广州", `${long}香港。`, "香港", `${long}${long}`, "深圳"];
    await using opened = await open(all.map((body, number) => ({ id: `d${number}`, body: [body] })));
    expect(await found(opened, unitsOf("深圳"))).toEqual([1, 3, 4]);
    expect(await found(opened, unitsOf("香港"))).toEqual([1, 2]);
    expect(await found(opened, unitsOf("港"))).toEqual([1, 2]);
    const confirm = () => Promise.resolve(null);
    const matches = await findUnits(unitsOf("深圳"), opened.index, { languages: ["zh"], confirm });
    expect(matches.map(({ times }) => times)).toEqual([3000, 6000, 1]);
  });
});

describe("in an English text", () => {
  const english = async (typed: string, opened: Opened) => found(opened, unitsOf(typed), { language: "en" });

  it("words are found by their stems, and Chinese as it is written", async () => {
    await using opened = await open([
      { id: "a", body: ["一"], english: ["Harbours (港口，码头) of the Shenzhen Qiaobao 侨报 grow"] },
      { id: "b", body: ["二"] },
      { id: "c", body: ["三"], english: ["The harbour, grown", "港 and 口"] },
    ]);
    expect(await english("harbour", opened)).toEqual([0, 2]);
    expect(await english("harbour growing", opened)).toEqual([]);
    expect(await english("Qiaobao侨报", opened)).toEqual([0]);
    expect(await english("shenzhen qiaobao 侨报 growing", opened)).toEqual([0]);
    expect(await english("shenzhen harbour 侨报", opened)).toEqual([]);
    expect(await english("港口，码", opened)).toEqual([0]);
    expect(await english("港口码", opened)).toEqual([]);
    expect(await english("港", opened)).toEqual([0, 2]);
  });
});

it("nothing cannot be searched for", async () => {
  await using opened = await open([{ id: "a", body: ["深圳"] }]);
  await expect(found(opened, [])).rejects.toThrow(RangeError);
});

/** Every run of up to four units, and the whole. */
function substrings(units: readonly Unit[]): Unit[][] {
  const runs = units.flatMap((_, from) => [1, 2, 3, 4].map((length) => units.slice(from, from + length)));
  return [...runs, [...units]].filter((run) => run.length > 0 && run.length < 6);
}
