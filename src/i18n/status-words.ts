import type { ItemStatus, Stage } from "../archive/item-status.ts";
import { fill } from "./fill.ts";
import type { Words } from "./words.ts";

/** The state of a translation in words. */
export function stageWord(stage: Stage, words: Words): string {
  const { stageNone, stageBehind, stageDraft, stageReviewed } = words;
  return { none: stageNone, behind: stageBehind, draft: stageDraft, reviewed: stageReviewed }[stage];
}

/** Returns a sentence for each kind of thing that an item lacks; none for an item without translation. */
export function lackingWords(item: ItemStatus, words: Words): string[] {
  const sentence = (word: string, name: string, list: readonly string[]) =>
    list.length > 0 ? [fill(word, { [name]: list.join(", ") })] : [];
  return [
    ...sentence(words.partsBehind, "parts", item.behind),
    ...sentence(words.partsUnrecorded, "parts", item.unrecorded),
    ...(item.stage === "none" ? [] : sentence(words.partsMissing, "parts", item.missing)),
    ...sentence(words.notesMissing, "notes", item.notes),
  ];
}
