import { headlineParts } from "../../archive/article.ts";
import type { Language } from "../../text/language.ts";
import type { ItemText } from "../item-text.ts";

/** An occurrence in its line: key word in context (KWIC). */
export interface KwicLine {
  id: string;
  language: Language;
  /** The address of the block; null in the headline and the byline. */
  block: string | null;
  /** Offset of the match in its text, in UTF-16 code units. */
  offset: number;
  /** The text right before and after the match, as long as the widest line shows. */
  left: string;
  match: string;
  right: string;
  /** The units of both sides as they are compared, the nearest first. */
  units: Record<Side, ContextUnit[]>;
}

interface ContextUnit {
  text: string;
  /** How far it reaches from the match, in UTF-16 code units. */
  reach: number;
}

/** Graphemes that may be shown on each side. */
export const WIDTHS = [10, 20, 40] as const;

export type Width = (typeof WIDTHS)[number];

/** The side of a match: before it or after it. */
export type Side = "left" | "right";

/** A line with so many graphemes on each side. */
export function narrowed<L extends KwicLine>(line: L, width: Width): L {
  return { ...line, left: lastGraphemes(line.left, width), right: firstGraphemes(line.right, width) };
}

/** Lines by their context on a side, from the unit beside the match outward; equal ones in the order given. */
export function sortedByContext<L extends KwicLine>(lines: readonly L[], side: Side): L[] {
  const { compare } = new Intl.Collator("zh");
  return lines.toSorted((one, other) => compareUnits(one.units[side], other.units[side], compare));
}

/** The lines that have the same neighbours: so many units on a side, as the first of them shows them. */
export interface KwicGroup<L extends KwicLine = KwicLine> {
  neighbours: string;
  lines: L[];
}

/** Lines by their nearest 1 to 3 units on a side, the largest group first; equal ones in the order given. */
export function groupedByNeighbours<L extends KwicLine>(
  lines: readonly L[],
  side: Side,
  count: number,
): KwicGroup<L>[] {
  const groups = Map.groupBy(lines, (line) =>
    nearest(line, side, count)
      .map(({ text }) => text)
      .join(" "),
  );
  return Array.from(groups.values(), (own) => ({
    neighbours: neighboursOf(own[0], side, count),
    lines: own,
  })).sort((one, other) => other.lines.length - one.lines.length);
}

/** The texts of the blocks of the other language that are paired with a block; of the head, the headline. */
export function pairedTexts(item: ItemText, other: ItemText, block: string | null): string[] {
  if (block === null) return headlineParts(other.headline);
  const own = new Set(item.blocks.filter((one) => addresses(one).includes(block)).flatMap(addresses));
  return other.blocks.filter((one) => addresses(one).some((id) => own.has(id))).map(([, text]) => text);
}

function addresses([id, , ...joined]: ItemText["blocks"][number]): string[] {
  return [id, ...joined];
}

function nearest(line: KwicLine, side: Side, count: number): ContextUnit[] {
  return line.units[side].slice(0, count);
}

function neighboursOf(line: KwicLine | undefined, side: Side, count: number): string {
  const reach = line && nearest(line, side, count).at(-1)?.reach;
  if (!line || !reach) return "";
  return side === "left" ? line.left.slice(-reach) : line.right.slice(0, reach);
}

function compareUnits(
  one: readonly ContextUnit[],
  other: readonly ContextUnit[],
  compare: (one: string, other: string) => number,
): number {
  for (const [index, { text: unit }] of one.entries()) {
    const there = other[index]?.text;
    if (there === undefined) return 1;
    const order = compare(unit, there) || (unit < there ? -1 : unit > there ? 1 : 0);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** No grapheme of a text is so long that more of it has to be cut. */
const LONGEST_GRAPHEME = 16;

/** The first graphemes of a text, whole. */
export function firstGraphemes(text: string, count: number): string {
  const cut = text.slice(0, count * LONGEST_GRAPHEME);
  const starts = Array.from(graphemes.segment(cut), ({ index }) => index);
  return cut.slice(0, starts[count] ?? cut.length);
}

/** The last graphemes of a text, whole. */
export function lastGraphemes(text: string, count: number): string {
  const cut = text.slice(-count * LONGEST_GRAPHEME);
  const starts = Array.from(graphemes.segment(cut), ({ index }) => index);
  return cut.slice(starts.at(-count) ?? 0);
}
