import { closest, distance } from "fastest-levenshtein";

const NEAR = 3;

/** The word among those known that a mistyped one was perhaps meant to be; null when none is like it. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const near = closest(word, known);
  return distance(word, near) <= Math.min(NEAR, Math.max(1, near.length - 1)) ? near : null;
}
