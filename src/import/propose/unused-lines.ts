import type { PressLine } from "../source/press-line.ts";
import type { PressText } from "../source/press-text.ts";
import type { DraftItem } from "./draft.ts";

/** The lines of a press text that stand in none of the items proposed for it: what would not be kept. */
export function unusedLines({ lines }: PressText, items: readonly DraftItem[]): PressLine[] {
  return lines.filter(({ number }) => !items.some(({ lines: [from, to] }) => number >= from && number <= to));
}
