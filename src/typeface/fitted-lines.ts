/** The room for a text, in pixels, and the sizes of type it may be set in, the largest first. */
export interface Box {
  width: number;
  height: number;
  sizes: readonly number[];
  /** Distance of lines, in ems. */
  leading: number;
}

/** A text in lines that fit a box. */
export interface FittedLines {
  size: number;
  lines: string[];
  /** True when there was more. */
  isCut: boolean;
}

const ELLIPSIS = "…";

/** The width of a piece of text in ems. */
type Measure = (text: string) => number;

/**
 * Sets a text in the largest size in which it fits a box, its lines about as long as each other. Lines end
 * between phrases only; what does not fit in the smallest size is cut after a phrase, and shown to be cut.
 * A phrase wider than the box, as a long address is, is broken in the smallest size.
 */
export function fitLines(phrases: readonly string[], widthOf: Measure, box: Box): FittedLines {
  const measured = phrases.map((text): Piece => ({ text, width: widthOf(text) }));
  const widest = Math.max(0, ...measured.map((piece) => piece.width));
  for (const size of box.sizes) {
    const width = box.width / size;
    if (widest > width) continue;
    const lines = balanced(measured, widest, width);
    if (lines.length <= linesIn(box, size)) return { size, lines: lines.map(textOf), isCut: false };
  }
  const size = box.sizes.at(-1) ?? 1;
  const width = box.width / size;
  const pieces = measured.flatMap((piece) => (piece.width > width ? broken(piece, widthOf) : [piece]));
  const lines = filled(pieces, width);
  const count = Math.max(1, linesIn(box, size));
  return { size, lines: cut(lines, count, widthOf, width), isCut: lines.length > count };
}

interface Piece {
  text: string;
  width: number;
}

function linesIn({ height, leading }: Box, size: number): number {
  return Math.floor(height / (size * leading));
}

function broken({ text }: Piece, widthOf: Measure): Piece[] {
  return graphemes(text).map((grapheme) => ({ text: grapheme, width: widthOf(grapheme) }));
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** Lines filled one after the other. */
function filled(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (lines.length > 0 && piece.width <= room) lines.at(-1)?.push(piece);
    else {
      lines.push([piece]);
      room = width;
    }
    room -= piece.width;
  }
  return lines;
}

/** As few lines as filling gives, in the narrowest width that needs no more of them. */
function balanced(pieces: readonly Piece[], widest: number, width: number): Piece[][] {
  const count = filled(pieces, width).length;
  let [narrow, wide] = [widest, width];
  while (wide - narrow > 0.05) {
    const middle = (narrow + wide) / 2;
    if (filled(pieces, middle).length > count) narrow = middle;
    else wide = middle;
  }
  return filled(pieces, wide);
}

/** The first lines of a text; the last ends in an ellipsis when there are more. */
function cut(lines: readonly Piece[][], count: number, widthOf: Measure, width: number): string[] {
  const shown = lines.slice(0, count).map(textOf);
  if (lines.length <= count) return shown;
  let rest = lines[count - 1]?.map(({ text }) => text) ?? [];
  const withEllipsis = () => rest.join("").replace(/[\p{P}\s]+$/u, "") + ELLIPSIS;
  while (widthOf(withEllipsis()) > width) {
    if (rest.length === 1) rest = graphemes(rest.join(""));
    if (rest.length === 1) break;
    rest.pop();
  }
  return [...shown.slice(0, -1), withEllipsis()];
}

function textOf(line: readonly Piece[]): string {
  return line
    .map(({ text }) => text)
    .join("")
    .trim();
}
