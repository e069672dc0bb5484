import stCharacters from "opencc-js/dict/STCharacters";
import tsCharacters from "opencc-js/dict/TSCharacters";

/** The characters of a dictionary that are written otherwise in the other script. */
function changedIn(dictionary: string): string[] {
  return dictionary.split("|").flatMap((line) => {
    const [character = "", ...others] = line.split(" ");
    return others.includes(character) ? [] : [character];
  });
}

const [TRADITIONAL, SIMPLIFIED] = [1, 2];

/** The script of each character, by its code point: a set takes several times as long to ask. */
const SCRIPT_OF = new Uint8Array(0x40000);
for (const character of changedIn(tsCharacters)) SCRIPT_OF[character.codePointAt(0) ?? 0] = TRADITIONAL;
for (const character of changedIn(stCharacters)) SCRIPT_OF[character.codePointAt(0) ?? 0] = SIMPLIFIED;

/** How many characters of a text are written in one script only. */
export function scriptsIn(text: string): { simplified: number; traditional: number } {
  let simplified = 0;
  let traditional = 0;
  for (let at = 0; at < text.length; at++) {
    const script = SCRIPT_OF[text.codePointAt(at) ?? 0];
    if (script === SIMPLIFIED) simplified++;
    else if (script === TRADITIONAL) traditional++;
  }
  return { simplified, traditional };
}
