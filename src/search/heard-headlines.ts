import type { Sounded } from "./query/pinyin.ts";
import type { SortedLists } from "./sorted-lists.ts";

/**
 * A headline from one of its characters on, as far as each has a sound: the number of the item, the characters,
 * and their pinyin separated by spaces.
 */
export type HeardHeadline = [item: number, text: string, pinyin: string];

/** Where the headlines are, by their sounds from each character on. */
export const HEARD_HEADLINES: SortedLists = {
  firsts: "headline-pinyin.json",
  pathOf: (list) => `headline-pinyin/${list.toString(36)}.json`,
};

/** Returns the headlines of an item from each of its characters on. */
export function heardHeadlines(item: number, parts: readonly Sounded[]): HeardHeadline[] {
  return parts.flatMap(({ text, pinyin }) => {
    const characters = [...text];
    const sounds = pinyin.split(" ");
    return sounds.flatMap((sound, start): HeardHeadline[] => {
      if (sound === "-") return [];
      const end = sounds.indexOf("-", start);
      const to = end === -1 ? sounds.length : end;
      return [[item, characters.slice(start, to).join(""), sounds.slice(start, to).join(" ")]];
    });
  });
}

/** The letters by which sounds are sorted: ü is typed as v, u or yu, so all three are u after l and n. */
export function soundKey(pinyin: string): string {
  return pinyin.replace(/[ ']/g, "").replace(/(?<=[ln])(?:v|yu)/g, "u");
}
