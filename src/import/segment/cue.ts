import tsCharacters from "opencc-js/dict/TSCharacters";

const SIMPLIFIED = new Map(
  tsCharacters
    .split("|")
    .map((pair) => pair.split(" ") as [string, string])
    .filter(([traditional, simplified]) => traditional.length === simplified.length),
);

/** Converts a text to Simplified characters to find cues; the length, and so all offsets, stay the same. */
export function cueOf(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);
}
