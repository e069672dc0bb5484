import { noTextIn, noTextOf, toNfc, withoutNoText } from "../../text/characters.ts";
import { type LeftOut, REASON } from "./left-out.ts";
import { PRESS_LIMITS, tooMuch } from "./limits.ts";
import { type Hint, type PressLine, pressLines } from "./press-line.ts";

/** A press text as it was read. */
export interface PressText {
  /** All lines, including empty ones, as in `source.txt`. */
  rows: readonly string[];
  /** The lines that are not empty. */
  lines: readonly PressLine[];
  /** The content of the file that is outside its lines. */
  leftOut: readonly LeftOut[];
}

/**
 * A text in the form the archive keeps texts in, its lines separated by `\n`.
 * @throws RefusedPress when the text exceeds a limit.
 */
export function pressTextOf(text: string, hints: readonly (Hint | null)[] = []): PressText {
  checkSize(text);
  const lined = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[\f\v\u0085\u2028\u2029]/g, " ");
  const clean = noTextIn(lined) ? withoutNoText(lined) : lined;
  const whole = toNfc(clean);
  const leftOut = clean === lined ? [] : [{ text: noTextOf(lined), reason: REASON.noText }];
  return { rows: whole.split("\n"), lines: pressLines(whole, hints), leftOut };
}

function checkSize(text: string): void {
  const { characters, lineLength, lines: most } = PRESS_LIMITS;
  if (text.length > characters) throw tooMuch({ zh: "文字", en: "Characters" }, characters);
  const lines = text.split(/\r\n?|\n/, most + 1);
  if (lines.length > most) throw tooMuch({ zh: "行数", en: "Lines" }, most);
  if (lines.some((line) => line.length > lineLength))
    throw tooMuch({ zh: "一行的字数", en: "Characters of a line" }, lineLength);
}
