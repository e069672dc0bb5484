import { afterAll, beforeAll, expect, it } from "vitest";
import { editionOf } from "../../src/render/editions.ts";
import { createEngine } from "../../src/search/engine.ts";
import type { Engine } from "../../src/search/hit.ts";
import type { Files } from "../../src/search/index/build-index.ts";
import { type ItemTextFile, itemTextPath } from "../../src/search/item-text.ts";
import { buildSearch } from "../../src/search/node/build-search.ts";
import { parseQuery } from "../../src/search/query/query.ts";
import { LANGUAGES } from "../../src/text/language.ts";
import { fetchFile, foundIds, type ServedIndex, serveFiles } from "../unit/search/served-index.ts";
import { ARCHIVE } from "./archive.ts";
import { missedEnglish, missedPieces, missedSentences } from "./exhaustive-search.ts";

/**
 * Most queries of each kind: all of them in a small archive, evenly spread in a large one. Editors of 300 items wait for
 * them, most of the time for Pagefind's own program.
 */
const MOST = 2_500;

let index: ServedIndex;
let engine: Engine;
let files: Files;

beforeAll(async () => {
  files = await buildSearch(ARCHIVE);
  index = await serveFiles(files);
  engine = createEngine(index.folder, fetchFile);
}, 120_000);

afterAll(() => index[Symbol.asyncDispose]());

for (const script of ["zh-Hans", "zh-Hant"] as const) {
  it(`finds every piece of a text, in ${script}, where it is and nowhere else`, {
    timeout: 300_000,
  }, async () => {
    expect(await missedPieces(ARCHIVE, engine, { script, most: MOST })).toEqual([]);
  });
}

it("finds every sentence, in Simplified and Traditional", { timeout: 300_000 }, async () => {
  expect(await missedSentences(ARCHIVE, engine, { most: MOST / 4 })).toEqual([]);
});

it("finds every English word in the items that have it in any of its forms, and no other", {
  timeout: 300_000,
}, async () => {
  expect(await missedEnglish(ARCHIVE, engine, { most: MOST / 4 })).toEqual([]);
});

it("finds each item by each name that it has", { timeout: 120_000 }, async () => {
  for (const { id, zh } of ARCHIVE.vocabulary) {
    const named = ARCHIVE.articles.filter(({ names }) => names.includes(id)).map((article) => article.id);
    // A name of Latin letters may be in the middle of a word, which is not found by a part of it.
    const forms = [zh.name, ...zh.aliases].filter((form) => /^\p{Script=Han}+$/u.test(form));
    if (forms.length <= zh.aliases.length) continue;
    const byName = await Promise.all(forms.map((form) => foundIds(engine, parseQuery(form), ["zh"])));
    expect(byName.flat(), id).toEqual(expect.arrayContaining(named));
  }
});

it("has the text of every item in every language that it has", () => {
  for (const article of ARCHIVE.articles)
    for (const language of LANGUAGES) {
      const bytes = files.get(itemTextPath(article.id, language));
      const file: ItemTextFile = bytes ? JSON.parse(Buffer.from(bytes).toString()) : {};
      const name = `${article.id} in ${language}`;
      expect(file[language]?.headline, name).toEqual(editionOf(article, language)?.headline);
    }
});
