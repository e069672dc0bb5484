import { type Found, type Hit, SEARCHED } from "../hit.ts";

/** The items found, best first: those with a term in a headline, then those that have the terms more often. */
export function inOrder(found: Iterable<Found>): Hit[] {
  return Array.from(found, (one) => ({ hit: hitOf(one), weight: weightOf(one) }))
    .sort(
      (a, b) =>
        Number(b.hit.inHeadline) - Number(a.hit.inHeadline) || b.weight - a.weight || a.hit.item - b.hit.item,
    )
    .map(({ hit }) => hit);
}

function hitOf({ item, matches, heard }: Found): Hit {
  const all = [...matches.values()].flat();
  return {
    item,
    languages: SEARCHED.filter((name) => all.some(({ searched }) => searched === name)),
    inHeadline: all.some(({ inHeadline }) => inHeadline),
    heard,
  };
}

function weightOf({ matches }: Found): number {
  return [...matches.values()].flat().reduce((sum, { times }) => sum + times, 0);
}
