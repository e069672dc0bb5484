import type { Archive } from "../../src/archive/archive.ts";
import { type Edition, printedParts } from "../../src/archive/article.ts";
import type { Engine, Searched } from "../../src/search/hit.ts";
import { rangesAmong } from "../../src/search/query/match.ts";
import { parseQuery, type Query } from "../../src/search/query/query.ts";
import { stemOf } from "../../src/text/english-stem.ts";
import { toTraditional } from "../../src/text/traditional.ts";
import { stretchesOf, type Unit, unitsOf } from "../../src/text/units.ts";
import { foundIds } from "../unit/search/served-index.ts";

const LONGEST = 8;

/** The texts of an item: as written, on lines without spaces and case, and as the search compares them. */
interface ItemTexts {
  id: string;
  parts: string[];
  plain: string;
  stretches: Unit[][];
}

/**
 * The queries, each a piece of a text of up to eight characters, whose answer lacks an item that has it
 * literally or has one that does not: `most` of them at equal distances, or all where there are fewer.
 */
export async function missedPieces(
  archive: Archive,
  engine: Engine,
  { script, most }: { script: "zh-Hans" | "zh-Hant"; most: number },
): Promise<string[]> {
  const texts = textsOf(archive);
  const missed: string[] = [];
  const pieces = new Set(
    everyNth(
      texts.flatMap(({ parts }) => parts),
      most,
    ),
  );
  for (const piece of pieces) {
    const typed = script === "zh-Hant" ? toTraditional(piece) : piece;
    // A piece with the same form in both scripts is searched once.
    if (script === "zh-Hant" && typed === piece) continue;
    const query = parseQuery(/\s/.test(typed) ? `"${typed}"` : typed);
    const found = await search(engine, query, "zh");
    const isWhole = wholePiece(plainText(piece));
    const literal = texts.filter(({ plain }) => isWhole(plain));
    const lacking = literal.filter(({ id }) => !found.has(id)).map(({ id }) => id);
    const extra = texts.filter((item) => found.has(item.id) && !holds(item, query)).map(({ id }) => id);
    if (lacking.length > 0 || extra.length > 0) missed.push(`${typed}: lacks ${lacking}, has ${extra}`);
  }
  console.info(`${script}: ${pieces.size} pieces, ${missed.length} missed`);
  return missed;
}

/** The sentences, in Simplified or as a reader of Traditional pastes them, that do not find their item. */
export async function missedSentences(
  archive: Archive,
  engine: Engine,
  { most }: { most: number },
): Promise<string[]> {
  const sentences = textsOf(archive).flatMap(({ id, parts }) =>
    parts.flatMap((part) => part.split(/(?<=[。；])/)).map((sentence) => ({ id, sentence })),
  );
  const missed: string[] = [];
  for (const { id, sentence } of evenly(sentences, most)) {
    for (const text of [sentence, toTraditional(sentence)]) {
      const term = { text, units: unitsOf(text), isPrefix: false };
      if (term.units.length === 0) continue;
      const found = await search(engine, { groups: [[term]], excluded: [] }, "zh");
      if (!found.has(id)) missed.push(`${id}: ${text}`);
    }
  }
  return missed;
}

/**
 * The English words whose answer is not exactly the items that have one of their forms. Of what has digits
 * or other letters in it, only that it is found.
 */
export async function missedEnglish(
  archive: Archive,
  engine: Engine,
  { most }: { most: number },
): Promise<string[]> {
  const wordsOf = (edition: Edition) =>
    textParts(edition)
      .flatMap((part) => part.match(/\p{Script=Latin}+|\p{N}+(?:[.,]\d+)*/gu) ?? [])
      .map((word) => word.toLowerCase());
  const words = archive.articles.flatMap(({ id, record, translated }) =>
    [record, translated].flatMap((edition) =>
      edition?.language === "en" ? wordsOf(edition).map((word) => ({ id, word })) : [],
    ),
  );
  const idsOf = Map.groupBy(words, ({ word }) => stemOf(word));
  const missed: string[] = [];
  for (const word of evenly([...new Set(words.map((each) => each.word))], most)) {
    const expected = [...new Set(idsOf.get(stemOf(word))?.map(({ id }) => id))].sort();
    const found = [...(await search(engine, parseQuery(word), "en"))].sort();
    const isExact = !/^[a-z]+$/.test(word) || found.length === expected.length;
    if (!isExact || expected.some((id) => !found.includes(id)))
      missed.push(`${word}: ${found}, not ${expected}`);
  }
  console.info(`en: ${words.length} words, ${missed.length} missed`);
  return missed;
}

async function search(engine: Engine, query: Query, language: Searched): Promise<Set<string>> {
  return new Set(await foundIds(engine, query, [language]));
}

function textsOf({ articles }: Archive): ItemTexts[] {
  return articles.flatMap(({ id, record, corrections }) => {
    if (record.language === "en") return [];
    // A corrected text is found by what was printed too.
    const printed = corrections.flatMap((one) =>
      textParts(record).flatMap((part) =>
        part.includes(one.corrected) ? [part.replaceAll(one.corrected, one.printed)] : [],
      ),
    );
    const parts = [...textParts(record), ...printed];
    return [{ id, parts, plain: parts.map(plainText).join("\n"), stretches: parts.flatMap(stretchesOf) }];
  });
}

/** True when an item has each term of a query as the search compares texts: unit by unit, in one stretch. */
function holds({ stretches }: ItemTexts, { groups }: Query): boolean {
  return groups.every((terms) =>
    terms.some((term) => stretches.some((units) => rangesAmong(units, term).length > 0)),
  );
}

/** A text without white space, in half width and lower-case letters, independent of the search. */
function plainText(text: string): string {
  return text.replace(/\s/g, "").normalize("NFKC").toLowerCase();
}

/** Returns a test whether a text of lines has a piece, with its Latin words and numbers whole. */
function wholePiece(piece: string): (text: string) => boolean {
  const run = String.raw`[\p{Script=Latin}\d]|(?<=\d)[.,](?=\d)`;
  const escaped = piece.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const before = /^[\p{Script=Latin}\d]/u.test(piece) ? String.raw`(?<![\p{Script=Latin}\d]|\d[.,])` : "";
  const after = /[\p{Script=Latin}\d]$/u.test(piece) ? `(?!${run})` : "";
  if (!before && !after) return (text) => text.includes(piece);
  const whole = new RegExp(before + escaped + after, "u");
  return (text) => text.includes(piece) && whole.test(text);
}

/** Pieces of texts that cut no run of Latin letters or digits, at equal distances when there are more than `most`. */
function* everyNth(parts: readonly string[], most: number): Generator<string> {
  const all = parts.reduce((sum, part) => sum + part.length * LONGEST, 0);
  const step = Math.ceil(all / most);
  let number = 0;
  for (const part of parts) {
    const characters = [...part];
    const isRun = (at: number) => /[\p{Script=Latin}\p{N}]/u.test(characters[at] ?? " ");
    const isPoint = (at: number) =>
      /[.,]/.test(characters[at] ?? "") &&
      /\d/.test(characters[at - 1] ?? "") &&
      /\d/.test(characters[at + 1] ?? "");
    const inRun = (at: number) => isRun(at) || isPoint(at);
    for (let start = 0; start < characters.length; start++) {
      if (inRun(start - 1) && inRun(start)) continue;
      for (let end = start + 1; end <= Math.min(start + LONGEST, characters.length); end++) {
        if (number++ % step !== 0 || (inRun(end - 1) && inRun(end))) continue;
        const piece = characters.slice(start, end).join("").trim();
        if (piece) yield piece;
      }
    }
  }
}

/** At most so many of the values, at equal distances. */
function evenly<Value>(values: readonly Value[], most: number): Value[] {
  const step = Math.ceil(values.length / most);
  return values.filter((_, index) => index % step === 0);
}

/** The texts of an edition in which a query may match: what is in different cells or list items is apart. */
function textParts(edition: Edition): string[] {
  return printedParts(edition).flatMap(({ text }) => text.split(/[\n\t]+/));
}
