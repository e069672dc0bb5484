import type { Edition } from "./article.ts";
import { fingerprint, HEADLINE, partFingerprints, translatableParts } from "./fingerprint.ts";

/**
 * What a translation says it was made from (`translationOf`): the hash of each part of the Chinese,
 * or one of the whole item; null when it does not say.
 */
export type TranslationBasis = Readonly<Record<string, string>> | string | null;

/** How a translation stands to the Chinese as it is now; parts are block ids and `headline`. */
export interface TranslationState {
  /** Parts whose Chinese has changed since they were translated. */
  behind: string[];
  /** Translated parts of which nothing says what they were made from. */
  unrecorded: string[];
  /** Parts that are not translated. */
  missing: string[];
}

/** Compares what a translation was made from with what it stands beside now. */
export function translationState(
  basis: TranslationBasis,
  record: Edition,
  translated: Edition,
): TranslationState {
  const used = new Set(translatableParts(translated));
  const all = translatableParts(record);
  const parts = all.filter((part) => used.has(part));
  const missing = all.filter((part) => !used.has(part));
  if (basis === null) return { behind: [], unrecorded: parts, missing };
  if (typeof basis === "string") {
    return { behind: basis === fingerprint(record) ? [] : parts, unrecorded: [], missing };
  }
  const now = partFingerprints(record);
  return {
    behind: parts.filter((part) => basis[part] !== undefined && basis[part] !== now[part]),
    unrecorded: parts.filter((part) => basis[part] === undefined),
    missing,
  };
}

/**
 * What a translation is made from once some of its parts, or all, are found to fit the Chinese as it is.
 * Parts that the Chinese no longer has, or that are not translated, are left out. Null when the other
 * parts stand on one hash of the whole item, which no longer holds.
 */
export function markedBasis(
  basis: TranslationBasis,
  record: Edition,
  translated: Edition,
  parts: readonly string[] | null,
): Record<string, string> | null {
  const now = partFingerprints(record);
  const used = new Set(translatableParts(translated));
  const whole = typeof basis === "string";
  if (parts && whole && basis !== fingerprint(record)) return null;
  const former = basis === null || whole ? {} : basis;
  const marked = Object.entries(now).flatMap(([part, hash]) => {
    const kept = !parts || whole || parts.includes(part) ? hash : former[part];
    return used.has(part) && kept !== undefined ? [[part, kept] as const] : [];
  });
  return Object.fromEntries(marked);
}

/**
 * True when a page should say of one of these parts that its Chinese has changed. Where only the whole
 * item was recorded nobody knows which has, and the headline alone says it for all.
 */
export function isBehind(
  { basis, behind }: { basis: TranslationBasis; behind: readonly string[] },
  parts: readonly string[],
): boolean {
  const told = typeof basis === "string" ? behind.filter((part) => part === HEADLINE) : behind;
  return parts.some((part) => told.includes(part));
}
