import type { TraditionalForms } from "../text/traditional.ts";
import type { VocabularyEntry } from "./vocabulary.ts";

const official = new WeakMap<readonly VocabularyEntry[], TraditionalForms>();

/** The forms of an item: its own first, then those of the vocabulary. Items without any share one object. */
export function itemForms(
  vocabulary: readonly VocabularyEntry[],
  variants: TraditionalForms,
): TraditionalForms {
  const shared = official.get(vocabulary) ?? officialForms(vocabulary);
  official.set(vocabulary, shared);
  return Object.keys(variants).length === 0 ? shared : { ...shared, ...variants };
}

/** The official Traditional forms of names in the vocabulary. */
export function officialForms(vocabulary: readonly VocabularyEntry[]): TraditionalForms {
  return Object.fromEntries(
    vocabulary.flatMap(({ zh }) => (zh.traditional ? [[zh.name, zh.traditional] as const] : [])),
  );
}
