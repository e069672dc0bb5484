import { stemOf } from "../text/english-stem.ts";
import type { Unit } from "../text/units.ts";

/** Units of an English text as they are compared where a word has one form. */
export function plainWords(units: readonly Unit[]): Unit[] {
  return units.map((unit) => (unit.kind === "run" ? { ...unit, text: plain(unit) } : unit));
}

/** The same with words by their stems. */
export function stemmedWords(units: readonly Unit[]): Unit[] {
  return plainWords(units).map((unit) => (unit.kind === "run" ? { ...unit, text: stemOf(unit.text) } : unit));
}

/** Points and commas within words do not count. */
function plain({ text }: Unit): string {
  return text.replace(/[.,]/g, "");
}
