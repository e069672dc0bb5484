import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { createEngine } from "../../src/search/engine.ts";
import { fetchFile } from "../../src/search/node/fetch-file.ts";
import { SEARCH_FOLDER } from "../../src/search/search-folder.ts";
import { missedEnglish, missedPieces, missedSentences } from "../content/exhaustive-search.ts";
import { FIXTURES, SITE } from "./site.ts";

const engine = createEngine(pathToFileURL(`${join(SITE, SEARCH_FOLDER)}/`).href, fetchFile);
const { archive } = await loadContent(FIXTURES);
if (!archive) throw new Error("the fixtures have errors");
const most = Number.MAX_SAFE_INTEGER;

for (const script of ["zh-Hans", "zh-Hant"] as const) {
  test(`in ${script}, every piece of every text finds the items that have it and no other`, {
    timeout: 300_000,
  }, async () => {
    expect(await missedPieces(archive, engine, { script, most })).toEqual([]);
  });
}

test("every sentence finds its item", { timeout: 120_000 }, async () => {
  expect(await missedSentences(archive, engine, { most })).toEqual([]);
});

test("every English word finds the items that have it in any of its forms and no other", {
  timeout: 120_000,
}, async () => {
  expect(await missedEnglish(archive, engine, { most })).toEqual([]);
});
