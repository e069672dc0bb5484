import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** True, and reported, when a translation has the text of its original; then nothing else about it matters. */
export function checkSameText(
  record: TextFile<unknown>,
  translation: TextFile<unknown>,
  report: Report,
): boolean {
  const [first] = translation.blocks;
  if (!first || !haveSameText(record, translation)) return false;
  report(translation.blockPlace(first), { id: "same-text" });
  return true;
}

function haveSameText({ blocks }: TextFile<unknown>, translation: TextFile<unknown>): boolean {
  const other = translation.blocks;
  return (
    blocks.length === other.length &&
    blocks.every(({ text }, index) => text === other[index]?.text) &&
    other.some(({ text }) => /\p{L}{2}/u.test(text))
  );
}
