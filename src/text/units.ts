import { foldPieces, representativeOf } from "./fold.ts";
import { WORD_SPELLINGS } from "./fold-data.ts";

/**
 * The smallest matched piece of text: a character with its marks, a run of Latin letters (`gdp`), a number
 * (`111.4`) or a sign.
 */
export interface Unit {
  /** Folded. */
  text: string;
  kind: "character" | "run" | "mark";
  /** Offsets in the text as shown, in UTF-16 code units; units made from one sign (℃) share them. */
  start: number;
  end: number;
  /** The character that is shown, where it is compared as another: 後, compared as 后. */
  form?: string;
  /** Other spellings of this unit, because regions spell the word differently: 像 for the 象 of 想象. Folded. */
  others?: readonly string[];
}

const NUMBER = String.raw`(?:\p{Nd}|(?<=\p{Nd})(?:\.(?=\p{Nd})|,(?=\p{Nd}{3}(?!\p{Nd}))))+`;
const UNIT = new RegExp(
  String.raw`(?<run>\p{Script=Latin}+|${NUMBER})|(?<character>[\p{L}\p{Nl}]\p{M}*)|(?<mark>\S\p{M}*)`,
  "gu",
);

/** Lines, cells and pages end here: nothing is matched across them. */
const STRETCH = /[^\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Returns the units of a text in order, as one line; white space only separates them. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let joined = { text: "", starts: [] as number[], ends: [] as number[] };
  const cut = () => {
    if (joined.text === "") return;
    for (const { 0: unit, index, groups } of joined.text.matchAll(UNIT)) {
      units.push({
        text: unit,
        kind: groups?.run ? "run" : groups?.character ? "character" : "mark",
        start: joined.starts[index] ?? 0,
        end: joined.ends[index + unit.length - 1] ?? 0,
      });
    }
    joined = { text: "", starts: [], ends: [] };
  };
  for (const { text: folded, start, end, isSign } of foldPieces(text)) {
    const isCharacter = isHan(folded);
    // A Chinese character is a unit by itself: its marks have gone.
    if (isSign || isCharacter) cut();
    if (isCharacter) {
      units.push({ text: folded, kind: "character", start, end });
      continue;
    }
    joined.text += folded;
    for (let at = 0; at < folded.length; at++) {
      joined.starts.push(start);
      joined.ends.push(end);
    }
    if (isSign) cut();
  }
  cut();
  for (const unit of units) {
    const form = unit.kind === "character" ? hanIn(text.slice(unit.start, unit.end)) : unit.text;
    if (form !== unit.text && representativeOf(form) === unit.text) unit.form = form;
  }
  addOthers(units);
  return units;
}

/** A unit as it is shown: 後, which is compared as 后. */
export function shownForm({ form, text }: Unit): string {
  return form ?? text;
}

function hanIn(shown: string): string {
  return isHan(shown) ? shown : shown.normalize("NFKC").replace(/\P{Script=Han}/gu, "");
}

/** The lines and cells of a block, which are matched separately. */
export function linesOf(text: string): string[] {
  return text.match(STRETCH) ?? [];
}

/**
 * False only where a line cannot have units, which is much cheaper to see than to cut it: a character is not there in any
 * form.
 */
export function mayHave(line: string, units: readonly Unit[]): boolean {
  if (!PLAIN.test(line)) return true;
  const characters = new Set(Array.from(line, representativeOf));
  return units.every(({ text }) => !isHan(text) || EXCHANGED.has(text) || characters.has(text));
}

/** True for a character that folds to itself, or to another by the classes of characters. */
function isHan(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length === 1 && code >= 0x4e00 && code <= 0x9fff;
}

const PLAIN = /^[\u4E00-\u9FFF\u3001-\u301B\x20-\x7E\u2010-\u203A\uFF01-\uFF5E]*$/;

/** Returns the units of a block's lines and cells. */
export function stretchesOf(text: string): Unit[][] {
  return Array.from(text.matchAll(STRETCH), ({ 0: stretch, index }) => {
    const units = unitsOf(stretch);
    if (index > 0)
      for (const unit of units) {
        unit.start += index;
        unit.end += index;
      }
    return units;
  }).filter((units) => units.length > 0);
}

/** A word with two spellings: the possible units at each position. */
type Spelling = readonly (readonly string[])[];

/** Words by each character that their spelling may begin with. */
const SPELLINGS = new Map<string, Spelling[]>();
/** The characters that differ between spellings. */
const EXCHANGED = new Set<string>();
for (const pair of WORD_SPELLINGS.split(" ")) {
  const half = Array.from(pair).length / 2;
  const [one, other] = [Array.from(pair).slice(0, half), Array.from(pair).slice(half)];
  const spelling = one.map((character, index) => [...new Set([character, other[index] ?? character])]);
  for (const first of spelling[0] ?? []) SPELLINGS.set(first, [...(SPELLINGS.get(first) ?? []), spelling]);
  for (const place of spelling) if (place.length > 1) for (const character of place) EXCHANGED.add(character);
}

/** True where one of the words begins, in one of its spellings. */
function isRespelled(units: readonly Unit[], at: number): boolean {
  return (SPELLINGS.get(units[at]?.text ?? "") ?? []).some((spelling) =>
    spelling.every((forms, index) => forms.includes(units[at + index]?.text ?? "")),
  );
}

/** Adds spellings until none is new, so that two texts that allow each other's spellings allow the same ones. */
function addOthers(units: Unit[]): void {
  // Most lines have none of the words.
  if (!units.some((_, at) => isRespelled(units, at))) return;
  const places = units.map(({ text }) => new Set([text]));
  let isNew = true;
  while (isNew) {
    isNew = false;
    for (const [at, place] of places.entries()) {
      for (const first of place) {
        for (const spelling of SPELLINGS.get(first) ?? []) {
          if (!spelling.every((forms, index) => forms.some((form) => places[at + index]?.has(form))))
            continue;
          for (const [index, forms] of spelling.entries()) {
            for (const form of forms) {
              isNew ||= !places[at + index]?.has(form);
              places[at + index]?.add(form);
            }
          }
        }
      }
    }
  }
  for (const [at, place] of places.entries()) {
    const unit = units[at];
    if (unit && place.size > 1) unit.others = [...place].filter((text) => text !== unit.text);
  }
}
