import { type Found, type Hit, SEARCHED, type Searched, type TextMatch } from "../hit.ts";

/** How long the text of an item is, in characters, by the item's number. */
export type LengthOf = (item: number) => number;

/** Length of a text that neither gains nor loses by it, in characters. */
const USUAL_LENGTH = 1000;
/** How much more often a term has to occur to count as much again, and how much the length counts (BM25). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** Spans, in places, that several terms of a query may have: a clause, a sentence, a paragraph. */
const SPANS = [12, 40, 160];

/**
 * The items found, best first: those with the form typed, then those with more terms in the headline, then
 * those with the terms nearer together, then those that have them more often for their length, then in the order of the archive.
 */
export function inOrder(found: Iterable<Found>, lengthOf: LengthOf): Hit[] {
  return Array.from(found, (one) => ({ hit: hitOf(one), rank: rankOf(one, lengthOf) }))
    .sort((a, b) => compare(a.rank, b.rank) || a.hit.item - b.hit.item)
    .map(({ hit }) => hit);
}

function hitOf({ item, matches, heard, asTyped }: Found): Hit {
  const all = [...matches.values()].flat();
  return {
    item,
    languages: SEARCHED.filter((name) => all.some(({ searched }) => searched === name)),
    inHeadline: all.some(({ inHeadline }) => inHeadline),
    times: { zh: timesIn(all, "zh"), en: timesIn(all, "en") },
    heard,
    asTyped,
  };
}

function timesIn(all: readonly TextMatch[], language: Searched): number {
  return all.reduce((sum, { searched, times }) => sum + (searched === language ? times : 0), 0);
}

/** Returns the criteria of an item's rank, the most important first; a greater number is better. */
function rankOf({ item, matches, asTyped }: Found, lengthOf: LengthOf): number[] {
  const terms = [...matches.values()];
  const inHeadline = terms.filter((found) => found.some((match) => match.inHeadline)).length;
  return [Number(asTyped), inHeadline, -spanClass(terms), frequency(terms, lengthOf(item))];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const differs = one.findIndex((value, index) => value !== other[index]);
  return differs < 0 ? 0 : (other[differs] ?? 0) - (one[differs] ?? 0);
}

/** Rounded, so that of nearly equal items the newer comes first. */
function frequency(terms: readonly (readonly TextMatch[])[], length: number): number {
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH);
  const weights = terms.map((found) => {
    const times = Math.max(...found.map((match) => match.times));
    return times / (times + norm);
  });
  return Math.round(weights.reduce((sum, weight) => sum + weight, 0) * 50);
}

/** In which of the spans all terms are together in one text, counted from 0. */
function spanClass(terms: readonly (readonly TextMatch[])[]): number {
  if (terms.length < 2) return 0;
  const spans = SEARCHED.map((searched) => shortestSpan(terms.map((found) => placesIn(found, searched))));
  const shortest = Math.min(...spans);
  const reached = SPANS.findIndex((span) => shortest <= span);
  return reached < 0 ? SPANS.length : reached;
}

function placesIn(found: readonly TextMatch[], searched: Searched): number[] {
  return found.flatMap((match) => (match.searched === searched ? match.places : [])).sort((a, b) => a - b);
}

/** The shortest stretch that has a place of each list; infinite where one is empty. */
function shortestSpan(lists: readonly (readonly number[])[]): number {
  const next = lists.map(() => 0);
  let shortest = Number.POSITIVE_INFINITY;
  for (;;) {
    const heads = lists.map((list, index) => list[next[index] ?? 0] ?? Number.POSITIVE_INFINITY);
    const first = heads.indexOf(Math.min(...heads));
    const span = Math.max(...heads) - Math.min(...heads);
    if (!Number.isFinite(span)) return shortest;
    shortest = Math.min(shortest, span);
    next[first] = (next[first] ?? 0) + 1;
  }
}
