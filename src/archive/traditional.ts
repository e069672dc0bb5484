import { ConverterBuilder } from "opencc-js/core";
import * as toT from "opencc-js/preset/cn2t";
import * as toCn from "opencc-js/preset/t2cn";
import { toCornerQuotes } from "./corner-quotes.ts";
import type { VocabularyEntry } from "./vocabulary.ts";

/** Words whose Traditional form is given, by their Simplified one: 华为 is 華為, 饥荒 is 饑荒. */
export type TraditionalForms = Readonly<Record<string, string>>;

const convert = ConverterBuilder(toT)({ from: "cn", to: "t" });
const convertBack = ConverterBuilder(toCn)({ from: "t", to: "cn" });

/** Simplified text in Traditional script: characters only, never another word (OpenCC `s2t`). */
export function toTraditional(text: string): string {
  return convert(text);
}

/** Traditional text in Simplified script (OpenCC `t2s`). */
export function toSimplified(text: string): string {
  return convertBack(text);
}

/**
 * A text or HTML of the archive as its Traditional pages show it: the script converted, given forms kept,
 * quotation marks as Traditional newspapers set them.
 */
export function inTraditional(text: string, forms: TraditionalForms = {}): string {
  const given = Object.keys(forms).sort((a, b) => b.length - a.length);
  if (given.length === 0) return toCornerQuotes(toTraditional(text));
  const words = new RegExp(`(${given.map((word) => RegExp.escape(word)).join("|")})`);
  const pieces = text.split(words).map((piece) => forms[piece] ?? toTraditional(piece));
  return toCornerQuotes(pieces.join(""));
}

/** The names whose official Traditional form the vocabulary gives. */
export function officialForms(vocabulary: readonly VocabularyEntry[]): TraditionalForms {
  return Object.fromEntries(
    vocabulary.flatMap(({ zh }) => (zh.traditional ? [[zh.name, zh.traditional] as const] : [])),
  );
}
