import { readDistances } from "./distances.ts";
import { CHARACTERS, REPRESENTATIVES, UNCONVERTED } from "./fold-data.ts";
import type { Script } from "./language.ts";
import { LOOK_ALIKES } from "./look-alikes.ts";

/** The folded form of the shortest piece of a text that folds independently, with its position. */
export interface FoldedPiece {
  /** May be several characters (℃ is °c), never empty. */
  text: string;
  /** Offsets in the text as shown, in UTF-16 code units. */
  start: number;
  end: number;
  /** True for a symbol that folds to letters or digits (㎡, №, ½, ①), which never join adjacent ones. */
  isSign: boolean;
}

/** Format characters, variation selectors and other invisible characters. */
const INVISIBLE = String.raw`\p{Cf}\p{Default_Ignorable_Code_Point}`;
/** Characters that compose with the previous one. */
const MARK = String.raw`\p{M}\uFF9E\uFF9F`;
const HANGUL_START = String.raw`[\u1100-\u115E\uA960-\uA97C\u3131-\u314E\u3165-\u3186\uFFA1-\uFFBE\uAC00-\uD7A3]`;
const HANGUL_REST = String.raw`\u1161-\u11FF\uD7B0-\uD7FB\u314F-\u3163\u3187-\u318E\uFFC2-\uFFDC`;
const PIECE = new RegExp(
  [
    `${HANGUL_START}[${MARK}${HANGUL_REST}${INVISIBLE}]*`,
    // Thai and Lao have a vowel that decomposes into a mark and a letter.
    String.raw`[\p{Script=Thai}\p{Script=Lao}][${MARK}\u0E33\u0EB3${INVISIBLE}]*`,
    `[^][${MARK}${INVISIBLE}]*`,
  ].join("|"),
  "uy",
);
const EVERY_INVISIBLE = new RegExp(`[${INVISIBLE}]`, "gu");

/** Marks are part of the letter in Japanese, Thai or Devanagari, and й is no и; in these scripts they are accents. */
const ACCENTS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}\p{N}]\p{M}*)\p{M}|(?<=\p{Script=Cyrillic}\p{M}*)[\p{M}--\u0306]/gv;
const LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]/u;

/** Maps each character to the representative of its class of equivalent characters. */
const REPRESENTATIVE_OF = new Map(LOOK_ALIKES);
/** The usual Traditional form of a character, by its Simplified one. */
const TRADITIONAL = new Map<string, string>();
const representatives = readDistances(REPRESENTATIVES).map((code) => String.fromCodePoint(code));
for (const [index, code] of readDistances(CHARACTERS).entries()) {
  const [character, representative = ""] = [String.fromCodePoint(code), representatives[index]];
  REPRESENTATIVE_OF.set(character, representative);
  if (index < UNCONVERTED && !TRADITIONAL.has(representative)) TRADITIONAL.set(representative, character);
}

/** A cache of folded single characters; most pieces are single characters. */
const known = new Map<string, Folded>();

type Folded = Pick<FoldedPiece, "text" | "isSign">;

/**
 * Folds a text into the form that is compared: NFKC, one script, width and case, no accents or invisible
 * characters, one form for each class of look-alikes. Folding it again changes nothing.
 */
export function fold(text: string): string {
  return foldPieces(text)
    .map((piece) => piece.text)
    .join("");
}

/** Folds a text piece by piece, each with its position in the original text. */
export function foldPieces(text: string): FoldedPiece[] {
  const pieces: FoldedPiece[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = endOfPiece(text, start);
    const shown = text.slice(start, end);
    const { text: folded, isSign } = known.get(shown) ?? foldPiece(shown);
    if (folded !== "") pieces.push({ text: folded, start, end, isSign });
  }
  return pieces;
}

function endOfPiece(text: string, start: number): number {
  // Nearly all characters are such, and an expression takes several times as long.
  if (isPlain(text.charCodeAt(start)) && (start + 1 === text.length || isPlain(text.charCodeAt(start + 1))))
    return start + 1;
  PIECE.lastIndex = start;
  PIECE.test(text);
  return PIECE.lastIndex;
}

/** True for the usual Chinese characters, punctuation and ASCII, which neither compose nor are invisible. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0x3001 && code <= 0x3020) ||
    (code >= 0xff01 && code <= 0xff5e)
  );
}

/** The character as which a character of either script is compared. */
export function representativeOf(character: string): string {
  return REPRESENTATIVE_OF.get(character) ?? character;
}

/** The form in which a script usually shows a character, by its folded form: 後 in Traditional script for 后. */
export function usualForm(folded: string, script: Script): string {
  return (script === "zh-Hant" && TRADITIONAL.get(folded)) || folded;
}

function foldPiece(shown: string): Folded {
  const decomposed = shown.replace(EVERY_INVISIBLE, "").normalize("NFKD");
  const plain = decomposed.toLowerCase().replace(ACCENTS, "").normalize("NFKC");
  const text = Array.from(plain, representativeOf).join("").normalize("NFKC");
  const folded = { text, isSign: /[\p{L}\p{N}]/u.test(text) && !LETTER_OR_DIGIT.test(shown) };
  if (shown.length <= 2) known.set(shown, folded);
  return folded;
}
