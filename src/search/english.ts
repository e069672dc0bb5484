import { stemOf } from "../text/english-stem.ts";
import type { Unit } from "../text/units.ts";

/** The stem by which an English word is compared. Points and commas in it do not count. */
export function englishStem(word: string): string {
  return stemOf(plain(word));
}

/** Units of an English text as they are compared where a word has one form. */
export function plainWords(units: readonly Unit[]): Unit[] {
  return wordsAs(units, plain);
}

/** The same with words by their stems. */
export function stemmedWords(units: readonly Unit[]): Unit[] {
  return wordsAs(units, englishStem);
}

function wordsAs(units: readonly Unit[], form: (word: string) => string): Unit[] {
  return units.map((unit) => (unit.kind === "run" ? { ...unit, text: form(unit.text) } : unit));
}

function plain(word: string): string {
  return word.replace(/[.,]/g, "");
}
