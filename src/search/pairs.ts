import { type Unit, unitsOf } from "./text.ts";

/**
 * How exact Chinese search is put into a word index. Unit i is written as the word u_i u_{i+1}, so a
 * query of n units is the phrase of its n − 1 pairs. That costs a query the few chunks its pairs are
 * in, however large the archive grows.
 */

/** Closes a run, so that `ab`+`c` and `a`+`bc` differ, and a unit that stands for itself. Pagefind keeps letters. */
const CLOSE = "\uA78F";
/** Opens a punctuation mark written as its code point, and ends a word that stands in the headline. */
const MARK = "\uA78E";

/** The words of one block: its pairs, then its last unit alone, behind which nothing can follow. */
function pairWords(units: readonly Unit[]): string[] {
  return units.map((unit, index) => {
    const next = units[index + 1];
    return encode(unit) + (next ? encode(next) : "");
  });
}

/** The text that Pagefind indexes for one item: body pairs, headline pairs, and its distinct units. */
export function indexText(parts: { headline: readonly string[]; body: readonly string[] }): string {
  const headline = parts.headline.map(unitsOf);
  const body = parts.body.map(unitsOf);
  const words = [...headline, ...body].flatMap(pairWords);
  const headlineWords = headline.flatMap((units) => pairWords(units).map((word) => word + MARK));
  const single = new Set([...headline, ...body].flat().map((unit) => encode(unit) + CLOSE));
  const headlineSingle = new Set(headline.flat().map((unit) => encode(unit) + CLOSE + MARK));
  return [...words, ...headlineWords, ...single, ...headlineSingle].join(" ");
}

/**
 * The quoted Pagefind query that finds a run of units exactly, anywhere or in headlines only.
 * @throws RangeError when there are no units: nothing cannot be searched for.
 */
export function phraseQuery(units: readonly Unit[], where: "anywhere" | "headline"): string {
  const [first] = units;
  if (!first) throw new RangeError("a query without units");
  const words = units.length === 1 ? [encode(first) + CLOSE] : pairWords(units).slice(0, -1);
  const suffix = where === "headline" ? MARK : "";
  return `"${words.map((word) => word + suffix).join(" ")}"`;
}

function encode({ text, kind }: Unit): string {
  if (kind === "character" && [...text].length === 1) return text;
  return text.replace(/[^\p{L}\p{N}]|[\uA78E\uA78F]/gu, spell) + CLOSE;
}

function spell(mark: string): string {
  return MARK + (mark.codePointAt(0) ?? 0).toString(16);
}
