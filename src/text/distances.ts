/**
 * Numbers as distances from one to the next, each a variable-length quantity in printable ASCII. Neighbours that are
 * near to one another compress to half the bytes of the characters that they are the code points of.
 */

/** The digits are the characters from `#` on: first those that end a distance, then those that continue one. */
const FIRST = "#".charCodeAt(0);
const ENDS = 62;
const CONTINUES = 30;

/** Writes whole numbers as their distances. */
export function writeDistances(numbers: readonly number[]): string {
  return numbers
    .map((number, index) => {
      const distance = number - (numbers[index - 1] ?? 0);
      const unsigned = distance < 0 ? -2 * distance - 1 : 2 * distance;
      let digits = digit(unsigned % ENDS);
      for (let rest = Math.floor(unsigned / ENDS); rest > 0; rest = Math.floor((rest - 1) / CONTINUES))
        digits = digit(ENDS + ((rest - 1) % CONTINUES)) + digits;
      return digits;
    })
    .join("");
}

/** Reads numbers from their distances. */
export function readDistances(text: string): number[] {
  const numbers: number[] = [];
  let [number, rest] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const value = text.charCodeAt(at) - FIRST;
    if (value >= ENDS) rest = rest * CONTINUES + value - ENDS + 1;
    else {
      const unsigned = rest * ENDS + value;
      number += unsigned % 2 === 0 ? unsigned / 2 : -(unsigned + 1) / 2;
      numbers.push(number);
      rest = 0;
    }
  }
  return numbers;
}

function digit(value: number): string {
  return String.fromCharCode(FIRST + value);
}
