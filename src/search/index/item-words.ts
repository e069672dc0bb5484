import { representativeOf } from "../../text/fold.ts";
import {
  allUnits,
  codesOf,
  type FormIn,
  type IndexedUnit,
  type UnitsByPart,
  type UsualOf,
} from "./item-units.ts";
import { GAP, HEADLINE_PLACES, MARKER_PLACE } from "./layout.ts";
import { englishUnits, isPair } from "./phrase.ts";
import { codeOf, englishCodeOf, formWord, MARKER, stemWord, unitClass, unitWord } from "./words.ts";

/** The words at each place of an item; none at an empty place. */
export type Words = readonly (readonly string[])[];

/** Units with a place of their own in every item: a list of equal steps packs well. */
const FIXED_UNITS = 512;

/** The words of a text at their places: its headline, the word that every text has, and the rest. */
export function textWords(
  { headline, body }: UnitsByPart,
  wordsOf: (units: readonly IndexedUnit[]) => string[][],
): Words {
  const gap: string[][] = Array.from({ length: GAP }, () => []);
  const places = headline.flatMap((units) => [...wordsOf(units), ...gap]);
  while (places.length < HEADLINE_PLACES) places.push([]);
  places[MARKER_PLACE] = [...(places[MARKER_PLACE] ?? []), MARKER];
  return [...places, ...body.flatMap((units) => [...wordsOf(units), ...gap])];
}

/** Pairs of neighbours, each at the place of its first unit, and each unit's unusual forms. */
export function chineseWords(units: readonly IndexedUnit[]): string[][] {
  const codes = units.map((unit) => codesOf(unit));
  return units.map(({ unusual }, index) => [
    ...pairsOf(codes[index] ?? [], codes[index + 1] ?? []),
    ...formWords(unusual),
  ]);
}

/** Stems, and what is Chinese as a Chinese text has it. */
export function englishWords(units: readonly IndexedUnit[]): string[][] {
  const kept = englishUnits(units);
  return kept.map((unit, index) => {
    const next = kept[index + 1];
    const codes = codesOf(unit, englishCodeOf);
    return [
      ...(unit.kind === "run" ? [stemWord(unit.text)] : codes.map((code) => unitWord(code, 0))),
      ...(next && isPair(unit, next) ? pairsOf(codes, codesOf(next, englishCodeOf)) : []),
      ...formWords(unit.unusual),
    ];
  });
}

/** Every unit of an item once, with its class; the commonest each at its own place. */
export function singleUnitWords(
  { headline, body }: UnitsByPart,
  ranks: ReadonlyMap<string, number>,
  usualOf: UsualOf,
): Words {
  const times = new Map<string, { times: number; inHeadline: boolean }>();
  for (const [parts, inHeadline] of [[headline, true] as const, [body, false] as const]) {
    for (const code of parts.flat().flatMap((unit) => codesOf(unit))) {
      const known = times.get(code);
      if (known) known.times += 1;
      else times.set(code, { times: 1, inHeadline });
    }
  }
  const forms = formsByUnit(allUnits({ headline, body }), (code) => times.get(code)?.times ?? 0, usualOf);
  const fixed: string[][] = Array.from({ length: FIXED_UNITS }, () => []);
  const others: string[][] = [];
  const rankOf = (code: string) => ranks.get(code) ?? 0;
  for (const code of [...times.keys()].sort((one, other) => rankOf(one) - rankOf(other))) {
    const counted = times.get(code);
    if (!counted) continue;
    const word = unitWord(code, unitClass(counted.times, counted.inHeadline));
    const words = [word, ...(forms.get(code) ?? [])];
    const place = fixed[rankOf(code)];
    if (place) place.push(...words);
    else others.push(words);
  }
  return [...fixed, ...others];
}

/**
 * The words of an item's forms, by the codes of their units: usual forms that it never shows, and others that
 * it does somewhere.
 */
function formsByUnit(
  units: readonly IndexedUnit[],
  timesOf: (code: string) => number,
  usualOf: UsualOf,
): Map<string, string[]> {
  const count = new Map<string, FormIn & { times: number }>();
  for (const { form, script } of units.flatMap(({ unusual }) => unusual)) {
    const word = formWord(form, script);
    const known = count.get(word) ?? { form, script, times: 0 };
    count.set(word, { ...known, times: known.times + 1 });
  }
  const words = new Map<string, string[]>();
  for (const [word, { form, script, times }] of count) {
    const folded = representativeOf(form);
    const code = codeOf({ text: folded, kind: "character" });
    if (usualOf[script](folded) === form && times < timesOf(code)) continue;
    words.set(code, [...(words.get(code) ?? []), word]);
  }
  return words;
}

function formWords(unusual: readonly FormIn[]): string[] {
  return unusual.map(({ form, script }) => formWord(form, script));
}

function pairsOf(codes: readonly string[], next: readonly string[]): string[] {
  return codes.flatMap((code) => next.map((other) => code + other));
}
