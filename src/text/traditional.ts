import { ConverterBuilder } from "opencc-js/core";
import * as toT from "opencc-js/preset/cn2t";
import * as toCn from "opencc-js/preset/t2cn";
import { toCornerQuotes, toCurlyQuotes } from "./corner-quotes.ts";
import type { Bilingual, Language } from "./language.ts";

/** Given Traditional forms of words by their Simplified ones: 华为 is 華為, 饥荒 is 饑荒. */
export type TraditionalForms = Readonly<Record<string, string>>;

/** Created at first use: a dictionary is slow to load, and not every run needs both. */
const convert = lazily(() => ConverterBuilder(toT)({ from: "cn", to: "t" }));
const convertBack = lazily(() => ConverterBuilder(toCn)({ from: "t", to: "cn" }));
/** A cache of the patterns that find given forms; most items of an archive share theirs. */
const patterns = new WeakMap<TraditionalForms, RegExp | null>();

/** Converts Simplified text to Traditional script, character by character without regional words (OpenCC `s2t`). */
export function toTraditional(text: string): string {
  return convert()(text);
}

/** Converts Traditional text to Simplified script (OpenCC `t2s`). */
export function toSimplified(text: string): string {
  return convertBack()(text);
}

/**
 * Converts a text for Traditional pages: the script, except for given forms, and the quotation marks.
 */
export function inTraditional(text: string, forms: TraditionalForms = {}): string {
  const words = patternOf(forms);
  if (!words) return toCornerQuotes(toTraditional(text));
  const pieces = text.split(words).map((piece) => forms[piece] ?? toTraditional(piece));
  return toCornerQuotes(pieces.join(""));
}

/** A text that was printed in Traditional script as the Simplified pages show it, with their quotation marks. */
export function inSimplified(text: string): string {
  return toSimplified(toCurlyQuotes(text));
}

/** The Traditional of texts by the archive itself, which most pages repeat. */
const ownTexts = new WeakMap<Bilingual, string>();

/** Returns a text by the archive itself in one of the three languages. */
export function inLanguage(text: Bilingual, language: Language, forms?: TraditionalForms): string {
  if (language !== "zh-Hant") return language === "en" ? text.en : text.zh;
  if (forms) return inTraditional(text.zh, forms);
  const traditional = ownTexts.get(text) ?? inTraditional(text.zh);
  ownTexts.set(text, traditional);
  return traditional;
}

/** Returns a pattern of all words with given forms, the longest first; null if there are none. */
function patternOf(forms: TraditionalForms): RegExp | null {
  const known = patterns.get(forms);
  if (known !== undefined) return known;
  const given = Object.keys(forms).sort((a, b) => b.length - a.length);
  const pattern =
    given.length === 0 ? null : new RegExp(`(${given.map((word) => RegExp.escape(word)).join("|")})`);
  patterns.set(forms, pattern);
  return pattern;
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
