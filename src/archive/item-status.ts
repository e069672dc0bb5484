import type { Article, TranslationState } from "./article.ts";
import { translatableParts } from "./fingerprint.ts";

/** The states of translations, those that need most work first; `behind` when the original has changed since. */
export const STAGES = ["behind", "none", "draft", "reviewed"] as const;

/** The state of an item's translation. */
export type Stage = (typeof STAGES)[number];

/** The remaining work on an item; parts are block ids and `headline`. */
export interface ItemStatus extends TranslationState {
  id: string;
  language: "en";
  title: string;
  stage: Stage;
  /** Number of parts of the original. */
  parts: number;
  /** Number of parts with a translation of the current original. */
  current: number;
  /** The archive's own fields that are only in Chinese. */
  notes: ("dateEvidence" | "editorNote")[];
}

/** Returns the state of an item's translation and its missing parts. */
export function itemStatus({ id, record, translated, translation, date }: Article): ItemStatus {
  const parts = translatableParts(record);
  const { behind, unrecorded, missing } = translation ?? { behind: [], unrecorded: [], missing: parts };
  const late = new Set([...behind, ...unrecorded, ...missing]);
  const notes: ItemStatus["notes"] = [];
  if (translated && date.evidence.zh && !date.evidence.en) notes.push("dateEvidence");
  if (translated && record.editorNote && !translated.editorNote) notes.push("editorNote");
  return {
    ...{ id, language: "en", title: record.headline.title },
    stage: translation === null ? "none" : behind.length > 0 ? "behind" : translation.status,
    parts: parts.length,
    current: parts.filter((part) => !late.has(part)).length,
    ...{ behind, unrecorded, missing, notes },
  };
}

/** Counts the parts of all items and those with a current translation. */
export function progressOf(items: readonly ItemStatus[]): {
  parts: number;
  current: number;
  percent: number;
} {
  const parts = items.reduce((sum, item) => sum + item.parts, 0);
  const current = items.reduce((sum, item) => sum + item.current, 0);
  // Rounded down, so that 100 % means all of it.
  return { parts, current, percent: parts === 0 ? 100 : Math.floor((100 * current) / parts) };
}
