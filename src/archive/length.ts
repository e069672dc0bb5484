import { type Edition, printedParts } from "./article.ts";

/** The length of a text: Chinese in characters, English in words. */
export interface Length {
  count: number;
  /** Silent reading time in whole minutes, at least one. */
  minutes: number;
}

/** Average silent reading speed, in characters or words per minute. */
const PACE = { chinese: 400, english: 230 };

/** A Han character counts as one, and so does a word or number in other letters. */
const CHARACTERS = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.,](?=\d)\d+)*/gu;
const WORDS = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

/** Returns the length of the printed text, including headline and captions. */
export function lengthOf(edition: Edition): Length {
  const chinese = edition.language !== "en";
  const text = printedParts(edition)
    .map((part) => part.text)
    .join("\n");
  const count = text.match(chinese ? CHARACTERS : WORDS)?.length ?? 0;
  return { count, minutes: Math.max(1, Math.round(count / (chinese ? PACE.chinese : PACE.english))) };
}
