import { closest, distance } from "fastest-levenshtein";

const NEAR = 3;

/** Returns the known word nearest to a mistyped one; null if none is similar. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const near = closest(word, known);
  return distance(word, near) <= Math.min(NEAR, Math.max(1, near.length - 1)) ? near : null;
}
