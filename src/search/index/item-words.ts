import { representativeOf } from "../../text/fold.ts";
import type { Script } from "../../text/language.ts";
import { shownForm, type Unit } from "../../text/units.ts";
import {
  type Compared,
  codesOf,
  type FormIn,
  type Line,
  type Stretch,
  stretchesIn,
  type Token,
  type TokenCount,
  tokenCounts,
  type UnitSurvey,
  type UsualOf,
  unusualForms,
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

/** A unit of Chinese with its words. */
interface IndexedToken {
  codes: readonly string[];
  unusual: readonly FormIn[];
  formWords: readonly string[];
}

/**
 * Returns a function that makes the words of an item, for the items that were printed in one script. Adds the forms that
 * have words to `worded`.
 */
export function itemIndexer(
  { ranks, tokens }: UnitSurvey,
  { usualOf, worded }: { usualOf: UsualOf; worded: Record<Script, Set<string>> },
): (item: SearchedItem, lines: readonly Line[]) => ItemWords {
  const unusualIn = (unit: Compared, shown: Token["shown"]): FormIn[] => {
    const unusual = unusualForms(unit, shown, usualOf);
    for (const { form, script } of unusual) worded[script].add(form);
    return unusual;
  };
  const known: IndexedToken[] = [];
  const indexed = (number: number): IndexedToken => {
    known[number] ??= indexedToken(tokens[number] as Token);
    return known[number];
  };
  const indexedToken = (token: Token): IndexedToken => {
    const unusual = unusualIn(token, token.shown);
    return { codes: token.codes, unusual, formWords: formWords(unusual) };
  };
  return (item, lines) => {
    const chinese = textWriter();
    for (const line of lines) chinese.add(chineseWords(Array.from(line.tokens, indexed)), line);
    const english = textWriter();
    for (const stretch of item.en ? stretchesIn(item.en) : [])
      english.add(englishWords(englishUnitsIn(stretch, unusualIn)), stretch);
    return {
      text: chinese.end(),
      unit: singleUnitWords(unitCounts(tokenCounts(lines), { indexed, usualOf }), ranks),
      english: item.en ? english.end() : { content: "", places: 0 },
    };
  };
}

/** Writes the words of a text at their places: its headline, the word that every text has, and the rest. */
function textWriter() {
  const head: string[][] = [];
  const body: string[] = [];
  let places = 0;
  return {
    add(words: string[][], { isHeadline }: { isHeadline: boolean }): void {
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
function chineseWords(units: readonly IndexedToken[]): string[][] {
  return units.map(({ codes, formWords }, index) => {
    const pairs = pairsOf(codes, units[index + 1]?.codes ?? []);
    return formWords.length > 0 ? [...pairs, ...formWords] : pairs;
  });
}

/** A unit of English with the codes of its stem. */
interface EnglishUnit extends Unit {
  codes: readonly string[];
  unusual: readonly FormIn[];
}

/** The units of a line that have a place in an English text. */
function englishUnitsIn(
  { units, shown }: Stretch,
  unusualIn: (unit: Unit, shown: Token["shown"]) => FormIn[],
): EnglishUnit[] {
  const indexed = units.map((unit, at) => ({
    ...unit,
    codes: codesOf(unit, englishCodeOf),
    unusual: unusualIn(unit, {
      "zh-Hans": shown["zh-Hans"][at] ?? shownForm(unit),
      "zh-Hant": shown["zh-Hant"][at] ?? shownForm(unit),
    }),
  }));
  return englishUnits(indexed);
}

/** Stems, and what is Chinese as a Chinese text has it. */
function englishWords(units: readonly EnglishUnit[]): string[][] {
  return units.map((unit, index) => {
    const next = units[index + 1];
    return [
      ...(unit.kind === "run" ? [stemWord(unit.text)] : unit.codes.map((code) => unitWord(code, 0))),
      ...(next && isPair(unit, next) ? pairsOf(unit.codes, next.codes) : []),
      ...formWords(unit.unusual),
    ];
  });
}

function formWords(unusual: readonly FormIn[]): string[] {
  return unusual.map(({ form, script }) => formWord(form, script));
}

function pairsOf(codes: readonly string[], next: readonly string[]): string[] {
  const pairs: string[] = [];
  for (const code of codes) for (const other of next) pairs.push(code + other);
  return pairs;
}

/** How often a unit is in an item. */
interface UnitCount {
  times: number;
  inHeadline: boolean;
  /** The words of its forms: usual ones that the item never shows, and others that it does somewhere. */
  formWords: string[];
}

/** Counts the units of an item by their codes, and the forms of characters that are unusual. */
function unitCounts(
  counts: ReadonlyMap<number, TokenCount>,
  { indexed, usualOf }: { indexed: (number: number) => IndexedToken; usualOf: UsualOf },
): Map<string, UnitCount> {
  const units = new Map<string, UnitCount>();
  const forms = new Map<string, FormIn & { times: number }>();
  for (const [number, { times, inHeadline }] of counts) {
    const { codes, unusual, formWords } = indexed(number);
    for (const code of codes) {
      const known = units.get(code);
      if (known) known.times += times;
      else units.set(code, { times, inHeadline, formWords: [] });
    }
    for (const [at, word] of formWords.entries()) {
      const known = forms.get(word);
      if (known) known.times += times;
      else forms.set(word, { ...(unusual[at] as FormIn), times });
    }
  }
  for (const [word, { form, script, times }] of forms) {
    const folded = representativeOf(form);
    const unit = units.get(codeOf({ text: folded, kind: "character" }));
    if (!unit || (usualOf[script](folded) === form && times < unit.times)) continue;
    unit.formWords.push(word);
  }
  return units;
}

/** Every unit of an item once, with its class; the commonest each at its own place. */
function singleUnitWords(
  units: ReadonlyMap<string, UnitCount>,
  ranks: ReadonlyMap<string, number>,
): PlacedWords {
  const fixed: string[][] = Array.from({ length: FIXED_UNITS }, () => []);
  const others: string[][] = [];
  const ranked = Array.from(units, ([code, unit]) => ({ code, unit, rank: ranks.get(code) ?? 0 }));
  for (const { code, unit, rank } of ranked.sort((one, other) => one.rank - other.rank)) {
    const words = [unitWord(code, unitClass(unit.times, unit.inHeadline)), ...unit.formWords];
    const place = fixed[rank];
    if (place) place.push(...words);
    else others.push(words);
  }
  const places = [...fixed, ...others];
  return { content: contentOf(places), places: places.length };
}

function contentOf(places: readonly (readonly string[])[]): string {
  return places.map(atOnePlace).join(" ");
}
