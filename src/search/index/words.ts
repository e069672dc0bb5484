import type { Script } from "../../text/language.ts";
import type { Unit } from "../../text/units.ts";
import { englishStem } from "../english.ts";

/**
 * How units are spelled as words of Pagefind. Pagefind keeps letters without case or accents, and answers a
 * word with all that begin with it. So every code is made of such letters, and none begins another: an
 * unquoted query for a word finds that word and no other.
 */

/** Letters that no code holds except for this: what ends a run, what begins a spelled code, what encloses a code point … */
const END = "\uA78F";
const BEGIN = "\uA78E";
const POINT = "\u02BC";
const STEM = "\u02BB";
const FORM = "\u0294";
/** The first of ten letters that stand for digits. */
const FIRST_DIGIT = 0xa4d0;

/** Common marks have a letter each, of a script that is always spelled. */
const MARKS = [..."，。、：；！？《》“”‘’（）·—…【】〈〉%.-+/,:;!?()\"'&#@*=~_<>[]{}|^$`\\"];
const MARK_LETTERS = new Map(MARKS.map((mark, index) => [mark, String.fromCodePoint(0xa000 + index)]));

const known: Record<Unit["kind"], Map<string, string>> = {
  character: new Map(),
  run: new Map(),
  mark: new Map(),
};

/** The code of a unit. */
export function codeOf({ text, kind }: Pick<Unit, "text" | "kind">): string {
  const code = known[kind].get(text) ?? newCode({ text, kind });
  known[kind].set(text, code);
  return code;
}

function newCode({ text, kind }: Pick<Unit, "text" | "kind">): string {
  if (kind === "mark") return MARK_LETTERS.get(text) ?? BEGIN + spelled(text) + END;
  if (kind === "run") return (/^[a-z0-9]/.test(text) ? "" : BEGIN) + spelled(text) + END;
  return isPlain(text) ? text : BEGIN + spelled(text) + END;
}

/** True for a Han character or kana that no accents are taken from, as they are from ガ. */
function isPlain(text: string): boolean {
  return /^[\u3005-\u9FEF]$/.test(text) && text.normalize("NFD") === text;
}

/** How often a unit is in an item and whether in its headline: the classes of its words. */
export const UNIT_CLASSES = [
  ...[1, 2, 3, 5].map((times) => ({ times, inHeadline: false })),
  ...[1, 2, 3, 5].map((times) => ({ times, inHeadline: true })),
] as const;

/** Returns the class of a unit that occurs at least so often in an item. */
export function unitClass(times: number, inHeadline: boolean): number {
  return UNIT_CLASSES.findLastIndex((one) => one.inHeadline === inHeadline && one.times <= times);
}

/** The word of a single unit, by its class. */
export function unitWord(code: string, unitClass: number): string {
  return `${code}${END}${String.fromCodePoint(0x61 + unitClass)}`;
}

/** The code of a unit in an English text: of a word, that of its stem. */
export function englishCodeOf(unit: Pick<Unit, "text" | "kind">): string {
  return unit.kind === "run" ? codeOf({ ...unit, text: englishStem(unit.text) }) : codeOf(unit);
}

/** The word of an English word: its stem. */
export function stemWord(run: string): string {
  return BEGIN + spelled(englishStem(run)) + STEM;
}

/**
 * The word of a form of a character where a script does not show what it usually does: of the usual form,
 * that it is not shown; of another, that it is.
 */
export function formWord(form: string, script: Script): string {
  return FORM + (script === "zh-Hans" ? "s" : "t") + codeOf({ text: form, kind: "character" });
}

/** The word that every item with a text of a language has. */
export const MARKER = END;

/** Returns the text that Pagefind reads as one place with each of these words. */
export function atOnePlace(words: readonly string[]): string {
  return words.length === 0 ? "-" : words.join("-");
}

/** Digits are spelled by letters too: Pagefind parts words of one place where a digit meets a letter. */
function spelled(text: string): string {
  return text
    .replace(
      /[^a-z0-9\u4e00-\u9fef]/gu,
      (point) => `${POINT}${(point.codePointAt(0) ?? 0).toString(16)}${POINT}`,
    )
    .replace(/[0-9]/g, (digit) => String.fromCodePoint(FIRST_DIGIT + Number(digit)));
}
