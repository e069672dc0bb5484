import { type Edition, printedParts } from "./article.ts";

/** How long a text is, counted as its language counts: Chinese in characters, English in words. */
export interface Length {
  count: number;
  /** Time to read it in silence, in whole minutes, one at least. */
  minutes: number;
}

/** Characters or words a minute: usual means for silent reading. */
const PACE = { chinese: 400, english: 230 };

/** A Han character counts as one, and so does a word or number in other letters. */
const CHARACTERS = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.,](?=\d)\d+)*/gu;
const WORDS = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

/** The length of all that the newspaper printed, headline and captions included. */
export function lengthOf(edition: Edition): Length {
  const chinese = edition.language !== "en";
  const text = printedParts(edition)
    .map((part) => part.text)
    .join("\n");
  const count = text.match(chinese ? CHARACTERS : WORDS)?.length ?? 0;
  return { count, minutes: Math.max(1, Math.round(count / (chinese ? PACE.chinese : PACE.english))) };
}
