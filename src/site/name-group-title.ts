import { type NameGroup, OTHER_INITIAL } from "../archive/name-lists.ts";
import type { VocabularyKind } from "../archive/vocabulary.ts";
import type { Words } from "../i18n/words.ts";

/** The heading of a group of names: its letter or its kind. */
export function nameGroupTitle({ order, key }: NameGroup, words: Words): string {
  if (order === "kind") return words[key as VocabularyKind];
  return key === OTHER_INITIAL ? words.otherInitial : key.toUpperCase();
}
