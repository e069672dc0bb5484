import { noTextIn, toNfc, withoutNoText } from "../../text/characters.ts";
import { type Hint, type PressLine, pressLines } from "./press-line.ts";

/** A press text as it was read. */
export interface PressText {
  /** Every line, the empty ones too, as `source.txt` can hold them. */
  rows: readonly string[];
  /** Those that have something in them. */
  lines: readonly PressLine[];
  /** How many characters were left out because they are none. */
  dropped: number;
}

/** A text whose lines end in `\n` or `\r\n`, in the form the archive keeps texts in. */
export function pressTextOf(text: string, hints: readonly (Hint | null)[] = []): PressText {
  const lined = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\f\v\u0085\u2028\u2029]/g, " ");
  const clean = noTextIn(lined) ? withoutNoText(lined) : lined;
  const whole = toNfc(clean);
  return { rows: whole.split("\n"), lines: pressLines(whole, hints), dropped: lined.length - clean.length };
}
