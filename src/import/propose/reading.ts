import { hasWords } from "../../text/characters.ts";
import { type Decisions, writtenFor } from "./decision.ts";
import type { DraftBlock, DraftItem } from "./draft.ts";

/** Corrects the blocks that the editor read otherwise, and gives what was corrected. */
export function correctReadings(
  blocks: readonly DraftBlock[],
  decisions: Decisions,
): DraftItem["corrections"] {
  return blocks.flatMap((block) => {
    const [line = 0] = block.lines;
    const reading = writtenFor(decisions, "reading", line);
    const change = reading === null ? null : changedWords(block.text, reading);
    if (reading === null || !change) return [];
    block.text = reading;
    const why = writtenFor(decisions, "reading-why", line) ?? "";
    const by = writtenFor(decisions, "reading-by", line) ?? "";
    return [{ block: block.id, ...change, why, by }];
  });
}

/** The words in which two texts differ, with so many around them that the second has them once; null if they are the same. */
function changedWords(printed: string, corrected: string): { printed: string; corrected: string } | null {
  if (printed === corrected) return null;
  const [before, after] = [[...printed], [...corrected]];
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  for (;;) {
    const words = {
      printed: before.slice(start, before.length - end).join(""),
      corrected: after.slice(start, after.length - end).join(""),
    };
    const isOnce = corrected.split(words.corrected).length === 2;
    const isWhole = start === 0 && end === 0;
    if (
      isWhole ||
      (isOnce &&
        hasWords(words.printed) &&
        hasWords(words.corrected) &&
        words.corrected.trim() === words.corrected)
    )
      return words;
    if (start > 0) start--;
    if (end > 0) end--;
  }
}
