import { slipsIn } from "../../text/punctuation.ts";

/** A text with the half-width marks that stand in its Chinese made full-width, and how many they are. */
export function fullWidth(text: string): { text: string; count: number } {
  const slips = slipsIn(text).filter(({ kind, instead }) => kind === "half-width" && instead !== null);
  let done = "";
  let from = 0;
  for (const { index, text: mark, instead } of slips) {
    done += text.slice(from, index) + instead;
    from = index + mark.length;
  }
  return { text: done + text.slice(from), count: slips.length };
}
