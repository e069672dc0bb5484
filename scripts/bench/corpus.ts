import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { createRandom, shuffled } from "./random.ts";

/** A text of the corpus in the form an article has: headline parts and paragraphs. */
export interface BenchDocument {
  /** As short as an archive's ids are; those of the corpora are hashes in part. */
  id: string;
  script: "zh-Hans" | "zh-Hant";
  headline: string[];
  body: string[];
}

/** A press release of the corpus, in Traditional Chinese. */
export interface CorpusNews {
  date: string;
  title: string;
  text: string;
}

/** An English text of the corpus and its translation. */
export interface CorpusPair {
  en: string;
  zh: string;
}

const NEWS = "news-hant.jsonl.gz";
const PAIRS = "pairs.jsonl.gz";

/** Longest part of a split text, in UTF-16 code units; gives a little over 12,000 documents. */
const PART_LENGTH = 1250;
/** The order of the documents is not a matter of the queries' seed, so that runs are comparable. */
const ORDER_SEED = 20_211;

/** True when both corpora are in the folder. */
export async function corpusThere(folder: string): Promise<boolean> {
  return Promise.all([NEWS, PAIRS].map((name) => access(join(folder, name)))).then(
    () => true,
    () => false,
  );
}

/**
 * Distinct documents in a fixed mixed order, of which the first n are a random sample: the press
 * releases as they are, the Chinese side of the pairs split at paragraphs. Nothing is repeated.
 * @throws RangeError when the corpora have fewer than asked for.
 */
export async function readDocuments(folder: string, count: number): Promise<BenchDocument[]> {
  const [news, pairs] = [await readNews(folder), await readPairs(folder)];
  const all: BenchDocument[] = [
    ...news.map(({ date, title, text }, index) => ({
      id: `${date}-news-${index}`,
      script: "zh-Hant" as const,
      headline: [title],
      body: paragraphsOf(text),
    })),
    ...pairs.flatMap(({ zh }, index) =>
      splitText(paragraphsOf(zh), PART_LENGTH).map((part, at) =>
        asDocument(`technology-${index}-${at}`, part),
      ),
    ),
  ];
  if (count > all.length) throw new RangeError(`the corpora give ${all.length} documents, not ${count}`);
  const chosen = shuffled(all, createRandom(ORDER_SEED)).slice(0, count);
  return chosen.map((document) => ({ ...document, body: document.body.flatMap(linesOf) }));
}

/** The press releases as they are. */
export function readNews(folder: string): Promise<CorpusNews[]> {
  return readRecords(join(folder, NEWS));
}

/** The texts with their translations, most of them Markdown. */
export function readPairs(folder: string): Promise<CorpusPair[]> {
  return readRecords(join(folder, PAIRS));
}

/** Paragraphs put together into parts of at most a length; a longer paragraph is a part of its own or is cut at lines. */
export function splitText(paragraphs: readonly string[], length: number): string[][] {
  const pieces = paragraphs.flatMap((text) => (text.length > length ? text.split("\n") : [text]));
  const parts: string[][] = [];
  let room = 0;
  for (const piece of pieces.filter((text) => text.trim() !== "")) {
    if (piece.length > room) {
      parts.push([]);
      room = length;
    }
    parts.at(-1)?.push(piece);
    room -= piece.length;
  }
  return parts;
}

function asDocument(id: string, [first = "", ...rest]: string[]): BenchDocument {
  const heading = /^#+\s+(.+)$/.exec(first)?.[1];
  return heading && rest.length > 0
    ? { id, script: "zh-Hans", headline: [heading], body: rest }
    : { id, script: "zh-Hans", headline: [], body: [first, ...rest] };
}

/** Nothing is matched across the lines of a paragraph. */
function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
}

async function readRecords<T>(file: string): Promise<T[]> {
  const lines = (await promisify(gunzip)(await readFile(file))).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): T => JSON.parse(line));
}
