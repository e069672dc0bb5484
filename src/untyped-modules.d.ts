/** opencc-js ships its dictionaries without types. */
declare module "opencc-js/dict/*" {
  /** Pairs `from to`, separated by `|`. */
  const pairs: string;
  export default pairs;
}

declare module "wink-porter2-stemmer" {
  /** The stem of an English word in lower case. */
  export default function porter2(word: string): string;
}

declare module "edtf" {
  /** @throws Error when the text is no EDTF. */
  export function parse(text: string): object;
}

declare module "vnu-jar" {
  /** Path of the checker, an object that has to be made a string. */
  const path: { toString(): string };
  export default path;
}
