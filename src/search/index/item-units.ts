import { representativeOf } from "../../text/fold.ts";
import type { Script } from "../../text/language.ts";
import { shownForm, stretchesOf, type Unit } from "../../text/units.ts";
import { originalOf, type SearchedItem, type SearchedParts } from "./searched-item.ts";
import { type ByScripts, countForms, SCRIPTS } from "./shown-forms.ts";
import { codeOf } from "./words.ts";

/** A line of a text, across whose ends nothing is found: its units, and each as both scripts show it. */
export interface Stretch {
  units: readonly Unit[];
  shown: Record<Script, readonly string[]>;
  isHeadline: boolean;
}

/** What a unit is compared as, wherever it is. */
export type Compared = Pick<Unit, "text" | "kind" | "others">;

/** A unit and the forms in which both scripts show it: equal ones in all texts are one token. */
export interface Token extends Compared {
  shown: Record<Script, string>;
  codes: readonly string[];
}

/** A line of a Chinese text as the numbers of its tokens. */
export interface Line {
  tokens: Uint32Array;
  isHeadline: boolean;
}

/** A form of a character, and a script that shows it. */
export interface FormIn {
  script: Script;
  form: string;
}

/** The Chinese of all items, cut once, with data that the words of each depend on. */
export interface UnitSurvey {
  /** The lines of each item. */
  lines: readonly (readonly Line[])[];
  tokens: readonly Token[];
  /** The codes of all units with their ranks, that in the most items first. */
  ranks: ReadonlyMap<string, number>;
  /** The forms that are usual though not in the script as such. */
  usual: ByScripts<string>;
}

/** The form of a folded character that each script usually shows. */
export type UsualOf = Record<Script, (folded: string) => string>;

/** Cuts the Chinese of all items, and counts their units and forms. */
export function surveyUnits(items: readonly SearchedItem[]): UnitSurvey {
  const { tokens, lineOf } = tokenTable();
  const all = { "zh-Hans": new Map<number, number>(), "zh-Hant": new Map<number, number>() };
  const having = new Map<string, { items: number; last: SearchedItem }>();
  const lines = items.map((item) => {
    const own = Array.from(stretchesIn(item.zh, item.otherScript), lineOf);
    const times = all[originalOf(item)];
    for (const [number, { times: more }] of tokenCounts(own)) {
      times.set(number, (times.get(number) ?? 0) + more);
      for (const code of tokens[number]?.codes ?? []) {
        const known = having.get(code);
        if (!known) having.set(code, { items: 1, last: item });
        else if (known.last !== item) Object.assign(known, { items: known.items + 1, last: item });
      }
    }
    return own;
  });
  const inOrder = [...having].sort(
    ([one, { items: n }], [other, { items: m }]) => m - n || (one < other ? -1 : 1),
  );
  const forms = countForms();
  for (const original of SCRIPTS)
    for (const [number, times] of all[original]) {
      const token = tokens[number];
      if (token) forms.add(token, times, original);
    }
  const ranks = new Map(inOrder.map(([code], rank) => [code, rank]));
  return { lines, tokens, ranks, usual: forms.usual() };
}

/** Gives equal units one number: as numbers, a text takes a hundredth of the memory of its units. */
function tokenTable() {
  const tokens: Token[] = [];
  const numbers = new Map<string, number>();
  const numberOf = ({ kind, text, others = [] }: Unit, simplified: string, traditional: string): number => {
    const isPlain = simplified === text && traditional === text && others.length === 0;
    const key = isPlain ? text : [text, simplified, traditional, ...others].join(" ");
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, tokens.length);
    const shown = { "zh-Hans": simplified, "zh-Hant": traditional };
    return tokens.push({ kind, text, others, shown, codes: codesOf({ kind, text, others }) }) - 1;
  };
  return {
    tokens,
    lineOf: ({ units, shown, isHeadline }: Stretch): Line => {
      const { "zh-Hans": simplified, "zh-Hant": traditional } = shown;
      const numberAt = (unit: Unit, at: number) =>
        numberOf(unit, simplified[at] ?? shownForm(unit), traditional[at] ?? shownForm(unit));
      return { tokens: Uint32Array.from(units, numberAt), isHeadline };
    },
  };
}

/** How often a token is in a text. */
export interface TokenCount {
  times: number;
  inHeadline: boolean;
}

/** Counts the tokens of an item by their numbers, in the order of their first places. */
export function tokenCounts(lines: readonly Line[]): Map<number, TokenCount> {
  const counts = new Map<number, TokenCount>();
  for (const { tokens, isHeadline } of lines)
    for (const number of tokens) {
      const known = counts.get(number);
      if (known) known.times += 1;
      else counts.set(number, { times: 1, inHeadline: isHeadline });
    }
  return counts;
}

/** Reads one line at a time: the units of a large text take hundreds of times its memory. */
export function* stretchesIn(
  { headline, body }: SearchedParts,
  other?: SearchedItem["otherScript"],
): Generator<Stretch> {
  const parts = [
    { texts: headline, others: other?.headline, isHeadline: true },
    { texts: body, others: other?.body, isHeadline: false },
  ];
  for (const { texts, others, isHeadline } of parts)
    for (const [part, text] of texts.entries()) {
      const stretches = stretchesOf(text);
      const changed = others && formsInOther(stretches, text, others[part] ?? "");
      for (const [line, units] of stretches.entries()) {
        const own = units.map(shownForm);
        const inOther = changed?.[line] ?? own;
        const [simplified, traditional] = other?.script === "zh-Hans" ? [inOther, own] : [own, inOther];
        yield { units, shown: { "zh-Hans": simplified, "zh-Hant": traditional }, isHeadline };
      }
    }
}

/** Where a script does not show the usual form of a unit: that form, and the one that it does show. */
export function unusualForms(
  { kind, text, others = [] }: Compared,
  shown: Token["shown"],
  usualOf: UsualOf,
): FormIn[] {
  if (kind !== "character") return [];
  return SCRIPTS.flatMap((script) => {
    const form = shown[script];
    return [text, ...others].flatMap((one) => {
      const usual = usualOf[script](one);
      if (form === usual) return [];
      return (representativeOf(form) === one ? [usual, form] : [usual]).map((form) => ({ form, script }));
    });
  });
}

/** Codes of a unit: its own, and those of the other spellings that may be in its place. */
export function codesOf({ kind, text, others = [] }: Compared, code = codeOf): string[] {
  return [text, ...others].map((text) => code({ kind, text }));
}

/** The forms of a text's units in the other script: those in the same places if both texts are as long. */
function formsInOther(stretches: readonly Unit[][], text: string, other: string): string[][] {
  if (text.length !== other.length) return stretchesOf(other).map((units) => units.map(shownForm));
  const formOf = (unit: Unit) => {
    const form = other.slice(unit.start, unit.end);
    if (unit.kind !== "character" || form === text.slice(unit.start, unit.end)) return shownForm(unit);
    return HAN.test(form) ? form : null;
  };
  const forms = stretches.map((units) => units.map(formOf));
  const isWhole = (line: (string | null)[]): line is string[] => !line.includes(null);
  return forms.every(isWhole) ? forms : stretchesOf(other).map((units) => units.map(shownForm));
}

/** A character that is compared as itself or as its representative. */
const HAN = /^[\u4E00-\u9FFF]$/;
