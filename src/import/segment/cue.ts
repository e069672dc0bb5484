import tsCharacters from "opencc-js/dict/TSCharacters";

const SIMPLIFIED = new Map(
  tsCharacters
    .split("|")
    .map((pair) => pair.split(" ") as [string, string])
    .filter(([traditional, simplified]) => traditional.length === simplified.length),
);

/** A text in Simplified characters, in which cues are looked for: as long as the text, so that places are the same. */
export function cueOf(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);
}
