import { toTraditional } from "../../../src/text/traditional.ts";

/** The characters of a text that Traditional Chinese does not have: the conversion changes them, and Big5 lacks them. */
export function simplifiedOnly(text: string): string {
  return [...text]
    .filter((character) => !BIG5.has(character) && toTraditional(character) !== character)
    .join("");
}

const BIG5 = big5Characters();

function big5Characters(): Set<string> {
  const decoder = new TextDecoder("big5");
  const bytes = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const decoded = bytes(0x81, 0xfe).map((lead) =>
    bytes(0x40, 0xfe).map((trail) => decoder.decode(new Uint8Array([lead, trail]))),
  );
  return new Set(decoded.flat().join(""));
}
