import { representativeOf, usualForm } from "../../text/fold.ts";
import type { Script } from "../../text/language.ts";
import type { Unit } from "../../text/units.ts";

/** By the script of an item's original, what is so where a script shows it. */
export type ByScripts<T> = Record<Script, Record<Script, T>>;

/**
 * The forms in which an archive shows characters of several forms: 後 and 后. The words of the index say only
 * where a form is not the usual one.
 */
export type FormTable = ByScripts<{
  /** Forms that are usual there, though not in the script as such: 為 in the originals of Taiwan. */
  usual: string;
  /** Forms that have a word: usual ones that somewhere are not shown, and others that somewhere are. */
  worded: string;
}>;

/** Both scripts. */
export const SCRIPTS = ["zh-Hans", "zh-Hant"] as const satisfies readonly Script[];

/** An index's forms, ready to be asked. */
export type ShownForms = ByScripts<{ isUsual(form: string): boolean; hasWord(form: string): boolean }>;

/** A table with a value for each script of the original and each script shown. */
export function byScripts<T>(make: (original: Script, shown: Script) => T): ByScripts<T> {
  const shownOf = (original: Script) => ({
    "zh-Hans": make(original, "zh-Hans"),
    "zh-Hant": make(original, "zh-Hant"),
  });
  return { "zh-Hans": shownOf("zh-Hans"), "zh-Hant": shownOf("zh-Hant") };
}

/** The form of a character, by its folded form, that is usual where `usual` lists the exceptions of a script. */
export function usualIn(script: Script, usual: string): (folded: string) => string {
  const own = new Map(Array.from(usual, (form) => [representativeOf(form), form]));
  return (folded) => own.get(folded) ?? usualForm(folded, script);
}

/** Reads a table of forms. */
export function openForms(table: FormTable): ShownForms {
  return byScripts((original, shown) => {
    const { usual, worded } = table[original][shown];
    const usualOf = usualIn(shown, usual);
    const words = new Set(worded);
    return {
      isUsual: (form) => usualOf(representativeOf(form)) === form,
      hasWord: (form) => words.has(form),
    };
  });
}

/** A unit as both scripts show it. */
interface ShownUnit extends Pick<Unit, "kind" | "text"> {
  shown: Record<Script, string>;
}

/** Counts in which forms characters are shown. */
export function countForms() {
  const counts = byScripts(() => new Map<string, number>());
  return {
    /** Counts the forms of a unit that an item has so many times. */
    add({ kind, text, shown }: ShownUnit, times: number, original: Script): void {
      if (kind !== "character") return;
      for (const script of SCRIPTS) {
        const form = shown[script];
        if (representativeOf(form) !== text) continue;
        const own = counts[original][script];
        own.set(form, (own.get(form) ?? 0) + times);
      }
    },
    /** Of each character's forms the commonest, where it is not what is usual in the script as such. */
    usual(): ByScripts<string> {
      return byScripts((original, script) => {
        const commonest = new Map<string, [form: string, times: number]>();
        for (const [form, times] of counts[original][script]) {
          const folded = representativeOf(form);
          const [, most] = commonest.get(folded) ?? ["", 0];
          const isBetter = times > most || (times === most && form === usualForm(folded, script));
          if (isBetter) commonest.set(folded, [form, times]);
        }
        const others = [...commonest].filter(([folded, [form]]) => form !== usualForm(folded, script));
        return others
          .map(([, [form]]) => form)
          .sort()
          .join("");
      });
    },
  };
}
