import { shownForm, type Unit } from "../../text/units.ts";

/** From where to where a match reaches in the text as shown, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** Units that are next to each other; of a prefix the last run may continue. */
export interface Sought {
  units: readonly Unit[];
  isPrefix: boolean;
  /** True where only the characters that were typed match, not others of their class. */
  asTyped?: boolean;
}

/** Returns every place of a stretch that has the units, overlapping ones too, in order. */
export function rangesAmong(
  units: readonly Unit[],
  { units: sought, isPrefix, asTyped = false }: Sought,
): Range[] {
  const ranges: Range[] = [];
  const last = sought.length - 1;
  for (let at = 0; last >= 0 && at + last < units.length; at++) {
    const matches = sought.every((unit, index) => {
      const there = units[at + index];
      if (there === undefined) return false;
      if (isPrefix && index === last) return there.text.startsWith(unit.text);
      return asTyped ? shownForm(there) === shownForm(unit) : spells(there, unit.text);
    });
    if (matches) ranges.push([units[at]?.start ?? 0, units[at + last]?.end ?? 0]);
  }
  return ranges;
}

/** True when a unit of a text is spelled so, or may be. */
function spells({ text, others }: Unit, sought: string): boolean {
  return text === sought || (others?.includes(sought) ?? false);
}

/** Ranges in order, overlapping ones joined. */
export function joined(ranges: readonly Range[]): Range[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
