import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { type Edition, printedParts } from "../../src/archive/article.ts";
import { loadContent } from "../../src/content/load.ts";
import { createEngine } from "../../src/search/engine.ts";
import type { Searched } from "../../src/search/hit.ts";
import { fetchFile } from "../../src/search/node/fetch-file.ts";
import { parseQuery } from "../../src/search/query/query.ts";
import { SEARCH_FOLDER } from "../../src/search/search-folder.ts";
import { stemOf } from "../../src/text/english-stem.ts";
import { toTraditional } from "../../src/text/traditional.ts";
import { foundIds } from "../unit/search/served-index.ts";
import { SITE } from "./site.ts";

const LONGEST = 8;
const engine = createEngine(pathToFileURL(`${join(SITE, SEARCH_FOLDER)}/`).href, fetchFile);
let archive: Archive;

beforeAll(async () => {
  const reading = await loadContent("content");
  if (!reading.archive) throw new Error("no archive");
  archive = reading.archive;
});

/** What is compared, worked out here on its own: no white space, half width, small letters. */
function plain(text: string): string {
  return text.replace(/\s/g, "").normalize("NFKC").toLowerCase();
}

/** Every substring of up to eight characters of a text that cuts no run of Latin letters or digits. */
function substringsOf(text: string): Set<string> {
  const characters = [...text];
  const isRun = (at: number) => /[\p{Script=Latin}\p{N}]|(?<=\d)[.]/u.test(characters[at] ?? " ");
  const isPoint = (at: number) =>
    characters[at] === "." && /\d/.test(characters[at - 1] ?? "") && /\d/.test(characters[at + 1] ?? "");
  const inRun = (at: number) => isRun(at) || isPoint(at);
  const found = new Set<string>();
  for (let start = 0; start < characters.length; start++) {
    if (inRun(start - 1) && inRun(start)) continue;
    for (let end = start + 1; end <= Math.min(start + LONGEST, characters.length); end++) {
      const cut = inRun(end - 1) && inRun(end);
      const piece = characters.slice(start, end).join("").trim();
      if (!cut && piece) found.add(piece);
    }
  }
  return found;
}

async function found(query: string, language: Searched): Promise<string> {
  return (await foundIds(engine, parseQuery(query), [language])).sort().join(" ");
}

/** The query for a substring: with white space in it, in quotation marks that keep it together. */
function quoted(text: string): string {
  return /\s/.test(text) ? `"${text}"` : text;
}

for (const script of ["zh-Hans", "zh-Hant"] as const) {
  test(`in ${script}, every substring of the three articles finds those that have it and no other`, {
    timeout: 300_000,
  }, async () => {
    const texts = archive.articles.map(({ id, record }) => ({ id, parts: partsOf(record).map(plain) }));
    const substrings = new Set(
      archive.articles.flatMap(({ record }) => partsOf(record).flatMap((part) => [...substringsOf(part)])),
    );
    const missed: string[] = [];
    for (const substring of substrings) {
      const expected = texts.filter(({ parts }) =>
        parts.some((part) => part.includes(plain(substring)) && hasWhole(part, plain(substring))),
      );
      const query = quoted(script === "zh-Hant" ? toTraditional(substring) : substring);
      const ids = expected
        .map(({ id }) => id)
        .sort()
        .join(" ");
      if ((await found(query, "zh")) !== ids) missed.push(`${query}: ${ids}`);
    }
    console.log(`${script}: ${substrings.size} substrings, ${missed.length} missed`);
    expect(missed).toEqual([]);
    expect(substrings.size).toBeGreaterThan(20_000);
  });
}

/** A substring that begins or ends in a run stands there only where the run is whole. */
function hasWhole(part: string, substring: string): boolean {
  const run = String.raw`[\p{Script=Latin}\d]|(?<=\d)\.(?=\d)`;
  const escaped = substring.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const before = /^[\p{Script=Latin}\d]/u.test(substring) ? String.raw`(?<![\p{Script=Latin}\d]|\d\.)` : "";
  const after = /[\p{Script=Latin}\d]$/u.test(substring) ? `(?!${run})` : "";
  return new RegExp(before + escaped + after, "u").test(part);
}

test("every English word finds the articles that have it in any of its forms and no other", {
  timeout: 120_000,
}, async () => {
  const wordsOf = (edition: Edition) =>
    partsOf(edition)
      .flatMap((part) => part.match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? [])
      .map((word) => word.toLowerCase());
  const stemsOf = new Map(
    archive.articles.flatMap(({ id, translated }) =>
      translated ? [[id, new Set(wordsOf(translated).map((word) => stemOf(word)))] as const] : [],
    ),
  );
  const words = new Set(
    archive.articles.flatMap(({ translated }) => (translated ? wordsOf(translated) : [])),
  );
  const missed: string[] = [];
  for (const word of words) {
    const expected = [...stemsOf].filter(([, stems]) => stems.has(stemOf(word))).map(([id]) => id);
    if ((await found(word, "en")) !== expected.sort().join(" ")) missed.push(`${word}: ${expected}`);
  }
  console.log(`en: ${words.size} words, ${missed.length} missed`);
  expect(missed).toEqual([]);
  expect(words.size).toBeGreaterThan(600);
});

function partsOf(edition: Edition): string[] {
  return printedParts(edition).map(({ text }) => text);
}
