import tsCharacters from "opencc-js/dict/TSCharacters";

/**
 * The smallest thing that is matched: a Han character (or one of a script written without spaces), a
 * run of Latin letters or digits (`gdp`, `111.4`), or a punctuation mark.
 */
export interface Unit {
  /** Folded: one script, width and case. */
  text: string;
  kind: "character" | "run" | "mark";
  /** Where it stands in the text as given, in UTF-16 code units. */
  start: number;
  end: number;
}

const SIMPLIFIED = new Map(tsCharacters.split("|").map((pair) => pair.split(" ") as [string, string]));

const MARKS = String.raw`\p{M}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}`;
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}`;
const RUN = String.raw`(?:(?![${UNSPACED}])[\p{L}\p{N}][${MARKS}]*|(?<=\p{Nd})(?:[.．](?=\p{Nd})|,(?=\p{Nd}{3}(?!\p{Nd}))))+`;
const UNIT = new RegExp(String.raw`(?<run>${RUN})|(?<character>\p{L}[${MARKS}]*)|(?<mark>\S)`, "gu");
const ACCENTS = new RegExp(`[${MARKS}]`, "gu");

/**
 * A text in the form that is compared: Simplified, half width, small letters, no accents or variant
 * selectors. What is shown is never folded.
 */
export function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(ACCENTS, "").toLowerCase().normalize("NFC");
  return Array.from(plain, (character) => SIMPLIFIED.get(character) ?? character).join("") || text;
}

/** The units of a text in order; white space only parts them. */
export function unitsOf(text: string): Unit[] {
  return Array.from(text.matchAll(UNIT), (match) => ({
    text: fold(match[0]),
    kind: match.groups?.run ? "run" : match.groups?.character ? "character" : "mark",
    start: match.index,
    end: match.index + match[0].length,
  }));
}
