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

/** A unit as it is indexed. */
export interface IndexedUnit extends Unit {
  /** Where a script does not show the usual form: that form, and the one it does show. */
  unusual: readonly FormIn[];
}

/** A form of a character, and a script that shows it. */
export interface FormIn {
  script: Script;
  form: string;
}

/** Data of all items that the words of each depend on. */
export interface UnitSurvey {
  /** The codes of all units with their ranks, that in the most items first. */
  ranks: ReadonlyMap<string, number>;
  /** The forms that are usual though not in the script as such. */
  usual: ByScripts<string>;
}

/** The form of a folded character that each script usually shows. */
export type UsualOf = Record<Script, (folded: string) => string>;

/** Counts the units of all items and their forms. */
export function surveyUnits(items: readonly SearchedItem[]): UnitSurvey {
  const count = new Map<string, number>();
  const forms = countForms();
  for (const item of items) {
    const codes = new Set<string>();
    const original = originalOf(item);
    for (const { units, shown } of stretchesIn(item.zh, item.otherScript))
      for (const [at, unit] of units.entries()) {
        for (const code of codesOf(unit)) codes.add(code);
        for (const script of SCRIPTS) forms.add(unit, shown[script][at] ?? unit.text, [original, script]);
      }
    for (const code of codes) count.set(code, (count.get(code) ?? 0) + 1);
  }
  const inOrder = [...count].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
  return { ranks: new Map(inOrder.map(([code], rank) => [code, rank])), usual: forms.usual() };
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

/** The units of a line, with the forms that a script shows where it usually shows others. */
export function indexedUnits({ units, shown }: Stretch, usualOf: UsualOf): IndexedUnit[] {
  return units.map((unit, at) => {
    const unusual = SCRIPTS.flatMap((script) =>
      unusualForms(unit, shown[script][at] ?? shownForm(unit), usualOf[script]).map((form) => ({
        form,
        script,
      })),
    );
    return { ...unit, unusual };
  });
}

/** Codes of a unit: its own, and those of the other spellings that may be in its place. */
export function codesOf({ kind, text, others = [] }: Unit, code = codeOf): string[] {
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

function unusualForms(
  { kind, text, others = [] }: Unit,
  shown: string,
  usualOf: (folded: string) => string,
): string[] {
  if (kind !== "character") return [];
  return [text, ...others].flatMap((one) => {
    const usual = usualOf(one);
    if (shown === usual) return [];
    return representativeOf(shown) === one ? [usual, shown] : [usual];
  });
}
