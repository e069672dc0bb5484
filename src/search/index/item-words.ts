import { representativeOf } from "../../text/fold.ts";
import type { Script } from "../../text/language.ts";
import {
  codesOf,
  type FormIn,
  type IndexedUnit,
  indexedUnits,
  type Stretch,
  stretchesIn,
  type UnitSurvey,
  type UsualOf,
} from "./item-units.ts";
import { GAP, HEADLINE_PLACES, MARKER_PLACE } from "./layout.ts";
import { englishUnits, isPair } from "./phrase.ts";
import type { SearchedItem } from "./searched-item.ts";
import {
  atOnePlace,
  codeOf,
  englishCodeOf,
  formWord,
  MARKER,
  stemWord,
  unitClass,
  unitWord,
} from "./words.ts";

/** Words as Pagefind reads them, and the number of places that they take. */
export interface PlacedWords {
  content: string;
  places: number;
}

/** The words of an item in each kind of record. */
export interface ItemWords {
  text: PlacedWords;
  unit: PlacedWords;
  english: PlacedWords;
}

/** Units with a place of their own in every item: a list of equal steps packs well. */
const FIXED_UNITS = 512;

/** The words of an item. Adds the forms that have words to `worded`. */
export function itemWords(
  item: SearchedItem,
  { ranks }: UnitSurvey,
  { usualOf, worded }: { usualOf: UsualOf; worded: Record<Script, Set<string>> },
): ItemWords {
  const [chinese, english] = [textWriter(chineseWords), textWriter(englishWords)];
  const counts = unitCounts(usualOf);
  const indexed = (stretch: Stretch) => {
    const units = indexedUnits(stretch, usualOf);
    for (const { unusual } of units) for (const { form, script } of unusual) worded[script].add(form);
    return units;
  };
  for (const stretch of stretchesIn(item.zh, item.otherScript)) {
    const units = indexed(stretch);
    chinese.add(units, stretch);
    counts.add(units, stretch);
  }
  if (item.en) for (const stretch of stretchesIn(item.en)) english.add(indexed(stretch), stretch);
  return {
    text: chinese.end(),
    unit: singleUnitWords(counts, ranks),
    english: item.en ? english.end() : { content: "", places: 0 },
  };
}

/** Writes the words of a text at their places: its headline, the word that every text has, and the rest. */
function textWriter(wordsOf: (units: readonly IndexedUnit[]) => string[][]) {
  const head: string[][] = [];
  const body: string[] = [];
  let places = 0;
  return {
    add(units: readonly IndexedUnit[], { isHeadline }: Stretch): void {
      const words = wordsOf(units);
      for (let place = 0; place < GAP; place++) words.push([]);
      if (isHeadline) for (const own of words) head.push(own);
      else {
        body.push(contentOf(words));
        places += words.length;
      }
    },
    end(): PlacedWords {
      while (head.length < HEADLINE_PLACES) head.push([]);
      head[MARKER_PLACE]?.push(MARKER);
      return { content: [contentOf(head), ...body].join(" "), places: head.length + places };
    },
  };
}

/** Pairs of neighbours, each at the place of its first unit, and each unit's unusual forms. */
function chineseWords(units: readonly IndexedUnit[]): string[][] {
  const codes = units.map((unit) => codesOf(unit));
  return units.map(({ unusual }, index) => [
    ...pairsOf(codes[index] ?? [], codes[index + 1] ?? []),
    ...formWords(unusual),
  ]);
}

/** Stems, and what is Chinese as a Chinese text has it. */
function englishWords(units: readonly IndexedUnit[]): string[][] {
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

function formWords(unusual: readonly FormIn[]): string[] {
  return unusual.map(({ form, script }) => formWord(form, script));
}

function pairsOf(codes: readonly string[], next: readonly string[]): string[] {
  return codes.flatMap((code) => next.map((other) => code + other));
}

/** Counts the units of an item by their codes, and the forms of characters that are unusual. */
function unitCounts(usualOf: UsualOf) {
  const times = new Map<string, { times: number; inHeadline: boolean }>();
  const forms = new Map<string, FormIn & { times: number }>();
  return {
    times,
    add(units: readonly IndexedUnit[], { isHeadline }: Stretch): void {
      for (const unit of units) {
        for (const code of codesOf(unit)) {
          const known = times.get(code);
          if (known) known.times += 1;
          else times.set(code, { times: 1, inHeadline: isHeadline });
        }
        for (const { form, script } of unit.unusual) {
          const word = formWord(form, script);
          const known = forms.get(word);
          if (known) known.times += 1;
          else forms.set(word, { form, script, times: 1 });
        }
      }
    },
    /**
     * The words of its forms, by the codes of their units: usual forms that it never shows, and others that it does
     * somewhere.
     */
    formWords(): Map<string, string[]> {
      const words = new Map<string, string[]>();
      for (const [word, { form, script, times: count }] of forms) {
        const folded = representativeOf(form);
        const code = codeOf({ text: folded, kind: "character" });
        if (usualOf[script](folded) === form && count < (times.get(code)?.times ?? 0)) continue;
        words.set(code, [...(words.get(code) ?? []), word]);
      }
      return words;
    },
  };
}

/** Every unit of an item once, with its class; the commonest each at its own place. */
function singleUnitWords(
  counts: ReturnType<typeof unitCounts>,
  ranks: ReadonlyMap<string, number>,
): PlacedWords {
  const forms = counts.formWords();
  const fixed: string[][] = Array.from({ length: FIXED_UNITS }, () => []);
  const others: string[][] = [];
  const rankOf = (code: string) => ranks.get(code) ?? 0;
  const inOrder = [...counts.times].sort(([one], [other]) => rankOf(one) - rankOf(other));
  for (const [code, { times, inHeadline }] of inOrder) {
    const words = [unitWord(code, unitClass(times, inHeadline)), ...(forms.get(code) ?? [])];
    const place = fixed[rankOf(code)];
    if (place) place.push(...words);
    else others.push(words);
  }
  const places = [...fixed, ...others];
  return { content: contentOf(places), places: places.length };
}

function contentOf(places: readonly (readonly string[])[]): string {
  return places.map(atOnePlace).join(" ");
}
