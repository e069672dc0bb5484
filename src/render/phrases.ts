import type { Element, Root } from "hast";
import type { Language } from "../text/language.ts";
import { replaceTexts, textNode } from "./text-nodes.ts";

/** Made once, because making one takes longer than a headline. */
const SEGMENTERS = {
  "zh-Hans": new Intl.Segmenter("zh-Hans", { granularity: "word" }),
  "zh-Hant": new Intl.Segmenter("zh-Hant", { granularity: "word" }),
};
const CLOSES = /^[\p{Pe}\p{Pf}，。、；：？！·…]+$/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;
const ENDS_HAN = /\p{Script=Han}$/u;
const BEGINS_HAN = /^\p{Script=Han}/u;
const ENDS_LATIN = /[\p{Script=Latin}\p{N}]$/u;
const ENDS_HYPHENATED = /\p{Script=Latin}-$/u;
const BEGINS_LATIN = /^[\p{Script=Latin}\p{N}]/u;
/** After a space, unless it is one between two words of Latin letters or numbers. */
const LINE_END = /(?<=(?<![\p{Script=Latin}\p{N}.,&]) )|(?<= )(?![\p{Script=Latin}\p{N}&])/u;

/** An English word with a hyphen, with the marks around it. */
const HYPHENATED = /[“‘(]?\p{Script=Latin}+(?:-[\p{Script=Latin}\p{N}]+)+[,.;:!?’”)]?/gu;
/** Characters of the longest such word that fits a phone in a headline. */
const LONGEST_UNBROKEN = 16;

/** Width in em of the longest phrase of Chinese and Latin words that fits a phone in a headline. */
const LONGEST_MIXED = 10;
/** Mean width of a Latin letter or a digit in em; a Chinese character has 1. */
const LATIN_WIDTH = 0.55;

const LINE_BREAK_PLACE: Element = { type: "element", tagName: "wbr", properties: {}, children: [] };

/**
 * A Chinese headline cut where a line may end: between words, never before closing or after opening
 * punctuation (GB/T 15834), never before a word of one character, which mostly belongs to the one
 * before it (世界级), and never where a number or Latin word meets Chinese (2020广东省), whose space
 * a break would take away. Latin text breaks at its spaces by itself.
 */
export function phrasesOf(text: string, language: Language): string[] {
  if (language === "en") return [text];
  const phrases: string[] = [];
  for (const { segment } of SEGMENTERS[language].segment(text)) {
    const last = phrases.at(-1);
    if (last !== undefined && joins(last, segment)) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}

/**
 * The lines of a headline as printed, with their spaces: the spaces of a Chinese headline, but for those between two Latin
 * words, are where its lines ended.
 */
export function printedLines(text: string, language: Language): string[] {
  return language === "en" ? [text] : text.split(LINE_END);
}

/** A phrase cut around its hyphenated words, whose lines never end at the hyphen. */
export function unbrokenWords(phrase: string): { text: string; isUnbroken: boolean }[] {
  const pieces: { text: string; isUnbroken: boolean }[] = [];
  let end = 0;
  for (const { 0: text, index } of phrase.matchAll(HYPHENATED)) {
    if (text.length > LONGEST_UNBROKEN) continue;
    pieces.push({ text: phrase.slice(end, index), isUnbroken: false }, { text, isUnbroken: true });
    end = index + text.length;
  }
  return [...pieces, { text: phrase.slice(end), isUnbroken: false }].filter(({ text }) => text !== "");
}

/** Puts a `<wbr>` wherever a line of a heading may end, and keeps hyphenated words whole. */
export function insertBreaks(tree: Root, language: Language): void {
  replaceTexts(tree, (text) =>
    phrasesOf(text, language).flatMap((phrase, index) => [
      ...(index > 0 ? [LINE_BREAK_PLACE] : []),
      ...unbrokenWords(phrase).map((word) => (word.isUnbroken ? unbroken(word.text) : textNode(word.text))),
    ]),
  );
}

function unbroken(word: string): Element {
  return {
    type: "element",
    tagName: "span",
    properties: { className: ["unbroken"] },
    children: [textNode(word)],
  };
}

function joins(last: string, next: string): boolean {
  return (
    ([...next].length === 1 && !OPENS.test(next)) ||
    CLOSES.test(next) ||
    OPENS.test(last) ||
    (ENDS_HYPHENATED.test(last) && BEGINS_LATIN.test(next)) ||
    (isMixed(last, next) && widthOf(last + next) <= LONGEST_MIXED)
  );
}

/** True where a number or Latin word meets Chinese. */
function isMixed(last: string, next: string): boolean {
  return (ENDS_LATIN.test(last) && BEGINS_HAN.test(next)) || (ENDS_HAN.test(last) && BEGINS_LATIN.test(next));
}

/** Width of a text in em, about. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (BEGINS_LATIN.test(character) ? LATIN_WIDTH : 1),
    0,
  );
}
