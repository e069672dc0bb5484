import { stretchesOf, type Unit } from "../text/units.ts";

/**
 * How exact Chinese search is put into a word index. The word u_i u_{i+1} stands at place i, so a query
 * of n units is every second of its n − 1 pairs, each two places behind the one before. That costs a
 * query the few chunks its pairs are in, however large the archive grows.
 */

/** Closes a run, so that `ab`+`c` and `a`+`bc` differ, and a unit that stands for itself. No unit holds it. */
const CLOSE = "\n";

/** The words of one item. */
export interface ItemWords {
  /** Places of each pair, in the order in which they come. */
  pairs: Map<string, Place[]>;
  /** How often each unit stands in the item. */
  units: Map<string, Place>;
}

/** A place, or a number of times; and whether it is (one is) in the headline. */
export interface Place {
  at: number;
  inHeadline: boolean;
}

/** What is looked for in an index. */
export interface Phrase {
  words: PhraseWord[];
  /** True for a unit that stands for itself: its marks in the index are numbers of times, not places. */
  isUnit: boolean;
}

/** A word of a phrase, and how many places behind the phrase's beginning it stands. */
export interface PhraseWord {
  word: string;
  offset: number;
}

/** What is indexed of one item. */
export function itemWords(parts: { headline: readonly string[]; body: readonly string[] }): ItemWords {
  const words: ItemWords = { pairs: new Map(), units: new Map() };
  let start = 0;
  for (const [inHeadline, texts] of [
    [true, parts.headline],
    [false, parts.body],
  ] as const) {
    for (const text of texts) {
      for (const stretch of stretchesOf(text)) {
        const spellings = stretch.map(({ kind, text, others = [] }) =>
          [text, ...others].map((spelling) => encode({ kind, text: spelling })),
        );
        addStretch(words, spellings, start, inHeadline);
        // Three places lie between the last pair of a stretch and the first of the next.
        start += stretch.length + 1;
      }
    }
  }
  return words;
}

/**
 * The phrase that finds a run of units.
 * @throws RangeError when there are no units: nothing cannot be searched for.
 */
export function phraseOf(units: readonly Unit[]): Phrase {
  const encoded = units.map(encode);
  const [first] = encoded;
  if (first === undefined) throw new RangeError("a query without units");
  if (units.length === 1) return { words: [{ word: first + CLOSE, offset: 0 }], isUnit: true };
  const last = units.length - 2;
  const words = encoded
    .slice(0, -1)
    .map((unit, offset) => ({ word: unit + encoded[offset + 1], offset }))
    .filter(({ offset }) => offset % 2 === 0 || offset === last);
  return { words, isUnit: false };
}

function addStretch(
  { pairs, units }: ItemWords,
  spellings: readonly (readonly string[])[],
  start: number,
  inHeadline: boolean,
) {
  for (const [index, here] of spellings.entries()) {
    for (const unit of here) {
      const times = units.get(unit + CLOSE);
      if (times) times.at += 1;
      else units.set(unit + CLOSE, { at: 1, inHeadline });
      for (const next of spellings[index + 1] ?? []) {
        const places = pairs.get(unit + next) ?? [];
        places.push({ at: start + index, inHeadline });
        pairs.set(unit + next, places);
      }
    }
  }
}

/** Only a character stands without a closing letter. */
function encode({ text, kind }: Pick<Unit, "text" | "kind">): string {
  return kind === "character" && [...text].length === 1 ? text : text + CLOSE;
}
