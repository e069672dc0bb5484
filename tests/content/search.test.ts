import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printedParts } from "../../src/archive/article.ts";
import { editionOf } from "../../src/render/editions.ts";
import { createEngine } from "../../src/search/engine.ts";
import type { Engine } from "../../src/search/hit.ts";
import { buildSearch } from "../../src/search/node/build-search.ts";
import { parseQuery } from "../../src/search/query/query.ts";
import { LANGUAGES, PATH_OF } from "../../src/text/language.ts";
import { toTraditional } from "../../src/text/traditional.ts";
import { unitsOf } from "../../src/text/units.ts";
import { fetchFile, foundIds, type ServedIndex, serveFiles } from "../unit/search/served-index.ts";
import { ARCHIVE } from "./archive.ts";

const { articles, vocabulary } = ARCHIVE;
const TEXTS = articles.map(({ id, record }) => {
  const parts = printedParts(record).map(({ text }) => text);
  return { id, parts, units: parts.map((part) => unitsOf(part).map((unit) => unit.text)) };
});

let index: ServedIndex;
let engine: Engine;
let paths: string[];

beforeAll(async () => {
  const files = await buildSearch(ARCHIVE);
  paths = [...files.keys()];
  index = await serveFiles(files);
  engine = createEngine(index.folder, fetchFile);
});

afterAll(() => index[Symbol.asyncDispose]());

/** The items that the search finds for a text as it stands, white space and quotation marks included. */
async function found(text: string): Promise<string[]> {
  const term = { text, units: unitsOf(text), isPrefix: false };
  return (await foundIds(engine, { groups: [[term]], excluded: [] }, ["zh"])).sort();
}

/** The items whose Chinese has the units of a text next to each other. */
function holding(text: string): string[] {
  const sought = unitsOf(text).map((unit) => unit.text);
  const has = (units: readonly string[]) =>
    units.some((_, at) => sought.every((unit, offset) => unit === units[at + offset]));
  return TEXTS.filter(({ units }) => units.some(has))
    .map(({ id }) => id)
    .sort();
}

describe("the search over the archive", { timeout: 60_000 }, () => {
  it("finds every sentence, and every sentence as a reader of Traditional would paste it", async () => {
    for (const { id, parts } of TEXTS) {
      for (const sentence of parts.flatMap((part) => part.split(/(?<=[。；])/))) {
        expect(await found(sentence)).toContain(id);
        expect(await found(toTraditional(sentence))).toContain(id);
      }
    }
  });

  it("finds any piece of its texts where it stands and nowhere else", async () => {
    const texts = TEXTS.flatMap(({ parts }) => parts);
    const piece = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 8 }))
      .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length))
      .filter((text) => unitsOf(text).length > 0);
    await fc.assert(
      fc.asyncProperty(piece, async (text) => {
        expect(await found(text)).toEqual(holding(text));
      }),
      { numRuns: 200 },
    );
  });

  it("finds nothing that no text has", async () => {
    const characters = fc.constantFrom(
      ...new Set(TEXTS.flatMap(({ parts }) => parts.flatMap((part) => Array.from(part)))),
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: characters, minLength: 2, maxLength: 4 }), async (text) => {
        fc.pre(unitsOf(text).length > 0);
        expect(await found(text)).toEqual(holding(text));
      }),
      { numRuns: 200 },
    );
  });

  it("finds each item by each name it has, in Chinese and in English", async () => {
    for (const { zh, id } of vocabulary) {
      const named = articles.filter(({ names }) => names.includes(id)).map((article) => article.id);
      const byName = await Promise.all([zh.name, ...zh.aliases].map(found));
      expect(new Set(byName.flat())).toEqual(new Set(named));
    }
    const english = await foundIds(engine, parseQuery('"digital twin city"'), ["en"]);
    expect(english).toEqual(["smart-city-opinions"]);
  });

  it("has the text of every item in every language it has", () => {
    for (const article of articles) {
      const languages = LANGUAGES.filter((language) => editionOf(article, language));
      for (const language of languages)
        expect(paths).toContain(`text/${PATH_OF[language]}/${article.id}.json`);
    }
  });
});
