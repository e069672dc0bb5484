import type { Edition, TranslationBasis, TranslationState } from "./article.ts";
import { fingerprint, HEADLINE, partFingerprints, translatableParts } from "./fingerprint.ts";
import { isToFill } from "./unfilled.ts";

/** Compares the original version of a translation with the current record. */
export function translationState(
  basis: TranslationBasis,
  record: Edition,
  translated: Edition,
): TranslationState {
  const used = translatedParts(translated);
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
 * Returns the new `translationOf` after some or all parts of a translation were reviewed. Parts that the original
 * no longer has, or that are not translated, are left out. Null if the other parts depend on one hash of the
 * whole item, which has changed.
 */
export function markedBasis(
  basis: TranslationBasis,
  record: Edition,
  translated: Edition,
  parts: readonly string[] | null,
): Record<string, string> | null {
  const now = partFingerprints(record);
  const used = translatedParts(translated);
  const whole = typeof basis === "string";
  if (parts && whole && basis !== fingerprint(record)) return null;
  const former = basis === null || whole ? {} : basis;
  const marked = Object.entries(now).flatMap(([part, hash]) => {
    const kept = !parts || whole || parts.includes(part) ? hash : former[part];
    return used.has(part) && kept !== undefined ? [[part, kept] as const] : [];
  });
  return Object.fromEntries(marked);
}

/** The parts of a translation that have words; placeholders count as missing. */
function translatedParts(translated: Edition): Set<string> {
  return new Set(
    translatableParts({ ...translated, blocks: translated.blocks.filter((block) => !isToFill(block)) }),
  );
}

/**
 * True if a page should say that the original of one of these parts has changed. If only a hash of the whole
 * item was recorded, the changed part is unknown, so only the headline says it.
 */
export function isBehind(
  { basis, behind }: { basis: TranslationBasis; behind: readonly string[] },
  parts: readonly string[],
): boolean {
  const shown = typeof basis === "string" ? behind.filter((part) => part === HEADLINE) : behind;
  return parts.some((part) => shown.includes(part));
}
