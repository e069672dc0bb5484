import { columnsOf, type PressLine } from "../source/press-line.ts";
import { endsSentence } from "./sentence.ts";

/** The empty space at the end of a line: in columns, and as a share of the width. */
export interface Room {
  columns: number;
  share: number;
}

/** The layout of a text, derived from its lines. */
export interface Layout {
  /** Returns the empty space at the end of a line; null if the lines around it are not broken at a width. */
  roomAt(index: number): Room | null;
  /** True if an indent begins a paragraph. */
  indents: boolean;
  /** The empty lines that are between most lines. */
  usualGap: number;
  /** True for a narrow column in which neither indents nor empty lines begin a paragraph. */
  isColumn: boolean;
  /** True if an empty line separates paragraphs, because there are lines with none between. */
  gapsPart: boolean;
}

/** Number of lines on either side that show the width of a line's column. */
const WINDOW = 7;
/** Maximum width of a column; a longer line is a complete paragraph. */
const WIDEST = 80;
/** Share of lines that end with a full stop from which each line is a paragraph. */
const MANY = 0.35;
/** A character more or less, for marks that may not begin or end a line. */
const SLACK = 2;

/** Detects the layout of a text from its lines. */
export function layoutOf(lines: readonly PressLine[]): Layout {
  const columns = lines.map(({ text, indent }) => columnsOf(text) + Math.min(indent, 4));
  const gaps = lines.slice(1).map(({ gap }) => gap);
  const usualGap = mostCommon(gaps);
  const indented = lines.filter(({ indent }) => indent >= 2).length;
  const tight = gaps.filter((gap) => gap === 0).length;
  const ended = lines.filter(({ text }) => endsSentence(text)).length;
  const indents = indented > 0 && (indented < lines.length * 0.8 || tight < gaps.length);
  const gapsPart = tight > 0 && tight < gaps.length;
  const isNarrow = columns.every((width) => width <= WIDEST);
  // Some programs break lines at so many columns, others at so many characters.
  const characters = lines.map(({ text, indent }) => 2 * [...text].length + Math.min(indent, 4));
  return {
    roomAt: (index) => {
      const [from, to] = [Math.max(0, index - WINDOW), index + WINDOW + 1];
      const around = lines.slice(from, to);
      const whole = around.filter(({ text }) => endsSentence(text)).length;
      if (whole > around.length * 0.6) return null;
      const rooms = [columns, characters].flatMap((measure) => {
        const width = widthOf(measure.slice(from, to));
        return width === null
          ? []
          : [{ columns: width - (measure[index] ?? 0), share: 1 - (measure[index] ?? 0) / width }];
      });
      return rooms.sort((a, b) => a.columns - b.columns)[0] ?? null;
    },
    indents,
    usualGap,
    gapsPart,
    isColumn:
      isNarrow && !indents && !gapsPart && ended < lines.length * MANY && !isPunctuated(lines, columns),
  };
}

/** True if most of the lines below the first that are plainly not full end a sentence: there the full stop marks paragraphs. */
function isPunctuated(lines: readonly PressLine[], columns: readonly number[]): boolean {
  const short = lines.filter((_, at) => at > 0 && (columns[at] ?? 0) < (columns[at + 1] ?? 0) - 2 * SLACK);
  const ended = short.filter(({ text }) => endsSentence(text)).length;
  return ended >= 1 && ended >= short.length * 0.6;
}

/** The width that several of the lines have, and that hardly any exceeds. */
function widthOf(columns: readonly number[]): number | null {
  const sorted = [...columns].sort((a, b) => b - a);
  const most = Math.max(1, Math.floor(columns.length * 0.1));
  for (let over = 0; over <= most; over++) {
    const width = sorted[over] ?? 0;
    const like = sorted.filter((one) => one <= width && one >= width - SLACK);
    // Hanging punctuation makes some lines longer; the width is that of most lines.
    if (like.length >= Math.max(2, columns.length * 0.25)) return mostCommon(like, (a, b) => b - a);
  }
  return null;
}

function mostCommon(numbers: readonly number[], order = (a: number, b: number) => a - b): number {
  const counts = Map.groupBy(numbers, (number) => number);
  const [first] = [...counts].sort(([a, some], [b, others]) => others.length - some.length || order(a, b));
  return first?.[0] ?? 0;
}
