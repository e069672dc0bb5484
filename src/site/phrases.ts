import type { Language } from "../archive/language.ts";

const CLOSES = /^[\p{Pe}\p{Pf}，。、；：？！·…]+$/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;

/**
 * A Chinese headline cut where a line may end: between words, never before closing or after opening
 * punctuation (GB/T 15834), and never before a word of one character, which mostly belongs to the one
 * before it (世界级). Latin text breaks at its spaces by itself.
 */
export function phrasesOf(text: string, language: Language): string[] {
  if (language === "en") return [text];
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const phrases: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = phrases.at(-1);
    const joins =
      last !== undefined && ([...segment].length === 1 || CLOSES.test(segment) || OPENS.test(last));
    if (joins) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}
