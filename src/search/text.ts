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

/** Traditional pages are set with corner brackets where Simplified ones have curly quotation marks. */
const CURLY_QUOTES = new Map(
  [..."「“」”『‘』’"].flatMap((mark, index, all) =>
    index % 2 === 0 ? [[mark, all[index + 1] ?? mark]] : [],
  ),
);

/** Accents, variant selectors, and what cannot be seen: soft hyphens, zero-width spaces. */
const MARKS = String.raw`\p{M}\p{Cf}`;
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}`;
const RUN = String.raw`(?:(?![${UNSPACED}])[\p{L}\p{N}][${MARKS}]*|(?<=\p{Nd})(?:[.．](?=\p{Nd})|,(?=\p{Nd}{3}(?!\p{Nd}))))+`;
const UNIT = new RegExp(
  String.raw`(?<run>${RUN})|(?<character>\p{L}[${MARKS}]*)|(?<mark>\S[${MARKS}]*)`,
  "gu",
);
const ACCENTS = new RegExp(`[${MARKS}]`, "gu");
const CHARACTER = new RegExp(`(?=\\p{L})[${UNSPACED}]`, "u");

/**
 * A text in the form that is compared: Simplified, half width, small letters, no accents or variant
 * selectors. What is shown is never folded.
 */
export function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(ACCENTS, "").toLowerCase().normalize("NFC");
  return Array.from(plain, simplified).join("") || text;
}

/** True when a text has a character that Simplified texts do not use. */
export function isTraditional(text: string): boolean {
  return Array.from(text).some((character) => SIMPLIFIED.has(character));
}

/** The table has one chain, 薴 → 苧 → 苎; it is followed to its end. */
function simplified(character: string): string {
  const once = SIMPLIFIED.get(character) ?? CURLY_QUOTES.get(character) ?? character;
  return SIMPLIFIED.get(once) ?? once;
}

/** The units of a text in order; white space only parts them. */
export function unitsOf(text: string): Unit[] {
  return Array.from(text.matchAll(UNIT), (match) => {
    const folded = fold(match[0]);
    return {
      text: folded,
      kind: kindOf(folded, match.groups?.run),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** Told by the folded text, so that what folds to one form, as ⼀ (a radical) and 一, is one unit. */
function kindOf(folded: string, run: string | undefined): Unit["kind"] {
  if (CHARACTER.test(folded)) return "character";
  return run ? "run" : "mark";
}
