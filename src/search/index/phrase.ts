import type { Unit } from "../../text/units.ts";
import { codeOf, englishCodeOf, stemWord } from "./words.ts";

/** A word of the index, and its distance from the beginning of the phrase in places. */
export interface PhraseWord {
  word: string;
  offset: number;
  /** How common its units are, the rarest last in cost: what it is likely to cost to load. */
  cost: number;
}

/** The words to look up for a run of units. */
export interface Phrase {
  /** Words that all have to be at their places. */
  words: PhraseWord[];
  /** Runs of overlapping pairs, of which it is enough that each unit is in one that is looked up. */
  pairs: PhraseWord[][];
}

/** Returns the cost of looking up a unit, which is higher for a common one. */
export type Cost = (code: string) => number;

/** The pairs of neighbouring units, as the Chinese index has them. */
export function chinesePhrase(units: readonly Unit[], costOf: Cost): Phrase {
  return { words: [], pairs: [pairsOf(units.map(codeOf), 0, costOf)] };
}

/**
 * The words of an English text: stems, and pairs where Chinese is in it. A phrase that has neither is of
 * marks alone, which English is not searched for.
 */
export function englishPhrase(units: readonly Unit[], costOf: Cost): Phrase {
  const phrase: Phrase = { words: [], pairs: [] };
  const kept = englishUnits(units);
  let chain: string[] = [];
  for (const [at, unit] of kept.entries()) {
    const next = kept[at + 1];
    const joins = next !== undefined && isPair(unit, next);
    const previous = kept[at - 1];
    const isJoined = previous !== undefined && isPair(previous, unit);
    if (!joins && !isJoined && unit.kind === "run")
      phrase.words.push({ word: stemWord(unit.text), offset: at, cost: 0 });
    chain.push(englishCodeOf(unit));
    if (joins) continue;
    if (chain.length > 1) phrase.pairs.push(pairsOf(chain, at - chain.length + 1, costOf));
    chain = [];
  }
  return phrase;
}

/** Signs that belong to the word or number right before them: C++, C#, 5G+, 50%. */
const SUFFIX = /^[+#%]$/;

/** Signs of a quantity count wherever they are: °C, $5. */
const QUANTITY = /^[°\p{Sc}]$/u;

/**
 * The units that have a place in an English text: its words with the signs that end them, and stretches
 * between words that hold Chinese, marks included. A sign of a quantity has a place of its own.
 */
export function englishUnits<U extends Unit>(units: readonly U[]): U[] {
  const kept: U[] = [];
  let stretch: U[] = [];
  const close = (next: U | null) => {
    const last = kept.at(-1);
    const signs = stretch.filter(({ text }) => QUANTITY.test(text));
    if (stretch.some(({ kind }) => kind !== "mark")) kept.push(...stretch);
    else kept.push(...(last?.kind === "run" ? suffixOf([last, ...stretch], next) : []), ...signs);
    stretch = [];
  };
  for (const unit of units) {
    if (unit.kind !== "run") stretch.push(unit);
    else {
      close(unit);
      kept.push(unit);
    }
  }
  close(null);
  return kept;
}

/** The signs that end a word: none if another word follows at once, as in A+B. */
function suffixOf<U extends Unit>([word, ...marks]: readonly U[], next: U | null): U[] {
  let end = word?.end;
  const suffix: U[] = [];
  for (const mark of marks) {
    if (mark.start !== end || !SUFFIX.test(mark.text)) break;
    suffix.push(mark);
    end = mark.end;
  }
  return next?.start === end ? [] : suffix;
}

/** True for neighbours in an English text that are indexed as a pair. */
export function isPair(one: Unit, next: Unit): boolean {
  return one.kind !== "run" || next.kind !== "run";
}

/** The pairs that cost least of those by which every unit is in one that is looked up. */
export function cheapestCover(pairs: readonly PhraseWord[]): PhraseWord[] {
  // The least cost with all units covered up to a pair's first one, by whether that pair is taken.
  let [taken, skipped] = [cover(null, pairs[0]), null as Cover | null];
  for (const pair of pairs.slice(1)) {
    const best = !skipped || taken.cost <= skipped.cost ? taken : skipped;
    [taken, skipped] = [cover(best, pair), taken];
  }
  // Only the last pair has the last unit.
  const chosen: PhraseWord[] = [];
  for (let at: Cover | null = taken; at; at = at.before) if (at.pair) chosen.push(at.pair);
  return chosen.reverse();
}

interface Cover {
  cost: number;
  pair: PhraseWord | undefined;
  before: Cover | null;
}

function cover(before: Cover | null, pair: PhraseWord | undefined): Cover {
  // One more pair is one more file.
  return { cost: (before?.cost ?? 0) + (pair?.cost ?? 0) + 1, pair, before };
}

function pairsOf(codes: readonly string[], first: number, costOf: Cost): PhraseWord[] {
  return codes.slice(1).map((code, index) => {
    const before = codes[index] ?? "";
    return { word: before + code, offset: first + index, cost: costOf(before) + costOf(code) };
  });
}
