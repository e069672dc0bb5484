import { stemOf } from "../text/english-stem.ts";
import type { Unit } from "../text/units.ts";

/** The words of some units as they are compared, without the marks between them. */
export function plainWords(units: readonly Unit[]): Unit[] {
  return units.filter(({ kind }) => kind === "run").map((unit) => ({ ...unit, text: plain(unit) }));
}

/** The same by their stems. */
export function stemmedWords(units: readonly Unit[]): Unit[] {
  return plainWords(units).map((unit) => ({ ...unit, text: stemOf(unit.text) }));
}

/** Points and commas within words do not count. */
function plain({ text }: Unit): string {
  return text.replace(/[.,]/g, "");
}
