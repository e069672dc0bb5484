import { representativeOf } from "../../text/fold.ts";
import type { Script } from "../../text/language.ts";
import { shownForm, stretchesOf, type Unit } from "../../text/units.ts";
import { originalOf, type SearchedItem, type SearchedParts } from "./searched-item.ts";
import { type ByScripts, countForms, SCRIPTS } from "./shown-forms.ts";
import { codeOf } from "./words.ts";

/** Units of a text, by the parts that nothing is found across: blocks, and lines and cells in them. */
export interface UnitsByPart<U extends Unit = IndexedUnit> {
  headline: U[][];
  body: U[][];
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

/** The form of a folded character that each script usually shows. */
export type UsualOf = Record<Script, (folded: string) => string>;

/** A unit as both scripts show it. */
type ShownUnit = Unit & { shown: Record<Script, Unit> };

/** The codes of all units with their ranks, that in the most items first, and the forms that are usual. */
export function surveyUnits(items: readonly SearchedItem[]): {
  ranks: Map<string, number>;
  usual: ByScripts<string>;
} {
  const count = new Map<string, number>();
  const forms = countForms();
  for (const item of items) {
    const units = allUnits(shownUnits(item.zh, item.otherScript));
    for (const code of new Set(units.flatMap((unit) => codesOf(unit))))
      count.set(code, (count.get(code) ?? 0) + 1);
    for (const unit of units)
      for (const script of SCRIPTS) forms.add(unit, unit.shown[script], [originalOf(item), script]);
  }
  const inOrder = [...count].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
  return { ranks: new Map(inOrder.map(([code], rank) => [code, rank])), usual: forms.usual() };
}

/** Reads the units of a text, with the forms that a script shows where it usually shows others. */
export function unitsByPart(
  parts: SearchedParts,
  otherScript: SearchedItem["otherScript"],
  usualOf: UsualOf,
): UnitsByPart {
  const withUnusual = ({ shown, ...unit }: ShownUnit): IndexedUnit => {
    const unusual = SCRIPTS.flatMap((script) => {
      const forms = unusualForms(unit, shownForm(shown[script]), usualOf[script]);
      return forms.map((form) => ({ form, script }));
    });
    return { ...unit, unusual };
  };
  const { headline, body } = shownUnits(parts, otherScript);
  const all = (stretches: ShownUnit[][]) => stretches.map((units) => units.map(withUnusual));
  return { headline: all(headline), body: all(body) };
}

/** Lists all units of a text in order. */
export function allUnits<U extends Unit>({ headline, body }: UnitsByPart<U>): U[] {
  return [...headline, ...body].flat();
}

/** Codes of a unit: its own, and those of the other spellings that may be in its place. */
export function codesOf({ kind, text, others = [] }: Unit, code = codeOf): string[] {
  return [text, ...others].map((text) => code({ kind, text }));
}

function shownUnits(parts: SearchedParts, otherScript?: SearchedItem["otherScript"]): UnitsByPart<ShownUnit> {
  const read = (texts: readonly string[], others: readonly string[] = []) =>
    texts.flatMap((text, part) => {
      const inOther = stretchesOf(others[part] ?? "");
      return stretchesOf(text).map((units, line) =>
        units.map((unit, at): ShownUnit => {
          const other = inOther[line]?.[at] ?? unit;
          const [simplified, traditional] = otherScript?.script === "zh-Hans" ? [other, unit] : [unit, other];
          return { ...unit, shown: { "zh-Hans": simplified, "zh-Hant": traditional } };
        }),
      );
    });
  return {
    headline: read(parts.headline, otherScript?.headline),
    body: read(parts.body, otherScript?.body),
  };
}

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
