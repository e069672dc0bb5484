import stCharacters from "opencc-js/dict/STCharacters";
import tsCharacters from "opencc-js/dict/TSCharacters";

/** The characters of a dictionary that are written otherwise in the other script. */
function changedIn(dictionary: string): Set<string> {
  return new Set(
    dictionary.split("|").flatMap((line) => {
      const [character = "", ...others] = line.split(" ");
      return others.includes(character) ? [] : [character];
    }),
  );
}

const TRADITIONAL = changedIn(tsCharacters);
const SIMPLIFIED = changedIn(stCharacters);

/** How many characters of a text are written in one script only. */
export function scriptsIn(text: string): { simplified: number; traditional: number } {
  let simplified = 0;
  let traditional = 0;
  for (const character of text) {
    if (SIMPLIFIED.has(character)) simplified++;
    else if (TRADITIONAL.has(character)) traditional++;
  }
  return { simplified, traditional };
}
