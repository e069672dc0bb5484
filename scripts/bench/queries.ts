import { type Unit, unitsOf } from "../../src/text/units.ts";
import type { BenchDocument } from "./corpus.ts";
import { toOtherScript } from "./other-script.ts";
import { createRandom, type Random } from "./random.ts";

/** A query with what it means, so that no system's reading of it is needed to judge the answer. */
export interface Query {
  /** As typed into our search. */
  text: string;
  /** As typed elsewhere: without quotation marks. */
  plain: string;
  /** The pieces that must occur, each in one paragraph. */
  terms: string[];
  /** Chinese characters only. */
  isChinese: boolean;
}

/** Queries of one kind. */
export interface QuerySet {
  name: string;
  queries: Query[];
}

type Draw = (document: BenchDocument, random: Random) => string[] | null;

/** The kinds of queries; each gives the terms of one query of a document, or null if it has none. */
const DRAWS: Record<string, Draw> = {
  "1 character": characters(1, 1),
  "2 characters": characters(2, 2),
  "3 characters": characters(3, 3),
  "4 characters": characters(4, 4),
  word: (document, random) => one(word(document, random)),
  "two terms": (document, random) => {
    const terms = [word(document, random), word(document, random)];
    return terms.every((term) => term !== null) && terms[0] !== terms[1] ? (terms as string[]) : null;
  },
  "pasted, no punctuation": characters(10, 40),
  "pasted, punctuation": (document, random) => {
    const text = passage(paragraph(document, random), between(random, 10, 40), random);
    const pasted = text !== null && /\p{P}/u.test(text) && /\p{Script=Han}/u.test(text);
    return pasted && !RESERVED.test(text) && !/\s/.test(text) ? [text] : null;
  },
  "other script": (document, random) => {
    const text = random.below(2) === 0 ? word(document, random) : characters(4, 8)(document, random)?.[0];
    const other = text && toOtherScript(text, document.script);
    return other && other !== text ? [other] : null;
  },
  "Latin and digits": (document, random) => {
    const runs = unitsOf(paragraph(document, random)).filter(({ kind }) => kind === "run");
    return one(runs.length > 0 ? random.pick(runs).text : null);
  },
  mixed: (document, random) => {
    const text = passage(paragraph(document, random), between(random, 4, 12), random)?.replace(/\s+/g, " ");
    return text && isMixed(unitsOf(text)) && !RESERVED.test(text) ? [text] : null;
  },
};

/** Marks that mean something in a query. */
const RESERVED = /["＂|｜*＊]|^[-－]/;

/** Two characters of different texts: most such pairs occur nowhere, so they show wrong hits. */
const UNSEEN = "2 characters put together";

/** Seeded queries of every kind, each drawn from a random document. */
export function drawQueries(
  documents: readonly BenchDocument[],
  { count, seed }: { count: number; seed: number },
): QuerySet[] {
  const sets = Object.entries(DRAWS).map(([name, draw], index) => {
    const random = createRandom(seed * 1000 + index);
    return { name, queries: drawSet(count, () => draw(random.pick(documents), random)) };
  });
  const random = createRandom(seed * 1000 + sets.length);
  const character = () => characters(1, 1)(random.pick(documents), random)?.[0];
  const unseen = drawSet(count, () => {
    const [first, second] = [character(), character()];
    return first && second ? [first + second] : null;
  });
  return [...sets, { name: UNSEEN, queries: unseen }];
}

/** Most draws tried for one query; a corpus without such texts gives a smaller set. */
const TRIES = 500;

function drawSet(count: number, draw: () => string[] | null): Query[] {
  const queries: Query[] = [];
  for (let tries = count * TRIES; tries > 0 && queries.length < count; tries--) {
    const terms = draw();
    if (terms) queries.push(asQuery(terms));
  }
  return queries;
}

function asQuery(terms: string[]): Query {
  return {
    text: terms.map((term) => (term.includes(" ") ? `"${term}"` : term)).join(" "),
    plain: terms.join(" "),
    terms,
    isChinese: terms.every((term) => /^\p{Script=Han}+$/u.test(term)),
  };
}

function characters(shortest: number, longest: number): Draw {
  return (document, random) => {
    const length = between(random, shortest, longest);
    const runs = paragraph(document, random).match(/\p{Script=Han}+/gu) ?? [];
    const long = runs.filter((run) => [...run].length >= length);
    return long.length > 0 ? one(window(random.pick(long), length, random)) : null;
  };
}

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

function word(document: BenchDocument, random: Random): string | null {
  const words = Array.from(SEGMENTER.segment(paragraph(document, random)), ({ segment }) => segment);
  const nouns = words.filter((segment) => /^\p{Script=Han}{2,4}$/u.test(segment));
  return nouns.length > 0 ? random.pick(nouns) : null;
}

function paragraph({ headline, body }: BenchDocument, random: Random): string {
  return random.pick([...headline, ...body]);
}

function window(text: string, length: number, random: Random): string | null {
  const points = [...text];
  if (points.length < length) return null;
  const from = random.below(points.length - length + 1);
  return points.slice(from, from + length).join("");
}

/** A stretch of a text from a unit's beginning to a unit's end, of at least a length, so that runs are whole. */
function passage(text: string, length: number, random: Random): string | null {
  const units = unitsOf(text);
  const from = random.below(Math.max(1, units.length));
  const start = units[from]?.start ?? 0;
  const end = units.slice(from).find((unit) => unit.end - start >= length)?.end;
  return end === undefined || end - start > length + 10 ? null : text.slice(start, end);
}

function isMixed(units: readonly Unit[]): boolean {
  return units.some(({ kind }) => kind === "run") && units.some(({ kind }) => kind === "character");
}

function between(random: Random, least: number, most: number): number {
  return least + random.below(most - least + 1);
}

function one(term: string | null): string[] | null {
  return term === null ? null : [term];
}
