import { phrasesOf, printedLines } from "../../render/phrases.ts";
import type { Language } from "../../text/language.ts";
import { type Box, type FittedLines, fitLines } from "../../typeface/fitted-lines.ts";
import type { Typeface } from "../../typeface/typeface.ts";
import type { CardLine } from "./social-card.ts";

/** The typefaces of each language on a card. */
export type Faces = Readonly<Record<Language, Typeface>>;

/** The least size that social networks show across a post, in pixels: a quarter of the drawing of one twice as wide. */
export const CARD_SIZE = { width: 600, height: 315 };

/** The space in which a card is set; it is drawn smaller. */
export const CARD_SPACE = { width: 1200, height: 630 };

/** The margins of a card. */
export const MARGIN = 72;
export const MEASURE = CARD_SPACE.width - 2 * MARGIN;
export const RIGHT = CARD_SPACE.width - MARGIN;
export const MIDDLE = CARD_SPACE.width / 2;

/** Units of an outline to an em, as in the fonts: at any size of a card far finer than a pixel. */
const EM = 1000;

/** The style of a line. */
interface Style {
  weight: number;
  colour: string;
  anchor?: "start" | "middle" | "end";
}

/** The anchor of a line: the beginning, middle or end of its baseline. */
interface Setting extends Style {
  x: number;
  y: number;
  size: number;
}

/** A line in its place. */
export interface PlacedLine extends Setting {
  line: CardLine;
}

/** A text with the room it has. */
interface Block extends Style, Omit<Box, "width"> {
  line: CardLine;
}

/** A text cut into lines of a size. */
interface FittedBlock extends Style, Omit<FittedLines, "isCut"> {
  line: CardLine;
  leading: number;
  height: number;
}

/** Sets one line at the left edge and one at the right edge, smaller if they do not fit. */
export function setPair(faces: Faces, left: PlacedLine | null, right: PlacedLine | null): string[] {
  const both = [left, right].filter((placed) => placed !== null);
  const room = RIGHT - (left?.x ?? MARGIN) - (both.length - 1) * 48;
  const needed = both.reduce((sum, { line, weight, size }) => sum + widthIn(faces, line, weight) * size, 0);
  const scale = Math.min(1, room / needed);
  return both.map(({ line, ...setting }) =>
    setLine(faces, line, {
      ...setting,
      size: setting.size * scale,
      anchor: setting.x === RIGHT ? "end" : "start",
    }),
  );
}

function widthIn(faces: Faces, { text, language }: CardLine, weight: number): number {
  return faces[language].widthOf(text, weight);
}

/** Sets a text in as many lines as it needs, from a height downwards. */
export function setBlock(faces: Faces, block: Block & { y: number }): string[] {
  return setFitted(faces, fitted(faces, block), block.y);
}

/** A text fitted into its room. */
export function fitted(faces: Faces, block: Block): FittedBlock {
  const { line, weight, leading } = block;
  const widthOf = (text: string) => widthIn(faces, { ...line, text }, weight);
  const linesOf = (phrases: string[]) => fitLines(phrases, widthOf, { ...block, width: MEASURE });
  const atSpaces =
    line.language === "en" ? line.text.split(/(?<=\s)/) : printedLines(line.text, line.language);
  const coarse = linesOf(atSpaces);
  const fine = line.language === "en" ? coarse : linesOf(phrasesOf(line.text, line.language));
  // Lines of a Chinese headline preferably end at the newspaper's own spaces.
  const keepsSpaces = atSpaces.length > 1 && !coarse.isCut && coarse.size > fine.size * 0.8;
  const { size, lines } = keepsSpaces ? coarse : fine;
  return { ...block, size, lines, height: lines.length * size * leading };
}

/** A fitted text, from a height downwards. */
export function setFitted(
  faces: Faces,
  { line, lines, size, leading, ...style }: FittedBlock,
  top: number,
): string[] {
  const x = style.anchor === "middle" ? MIDDLE : MARGIN;
  const baseline = top + size * (leading / 2 + 0.37);
  return lines.map((text, index) =>
    setLine(faces, { ...line, text }, { ...style, x, y: baseline + index * size * leading, size }),
  );
}

/** A text in one line. */
export function setLine(
  faces: Faces,
  line: CardLine,
  { x, y, size, weight, colour, anchor = "start" }: Setting,
): string {
  const { path, width } = faces[line.language].pathOf(line.text, { weight, tracking: 0, em: EM });
  const scale = size / EM;
  const left = x - { start: 0, middle: 0.5, end: 1 }[anchor] * width * scale;
  const place = `translate(${left.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)})`;
  return `<path fill="${colour}" transform="${place}" d="${path}"/>`;
}
