import type { ItemText } from "../item-text.ts";
import { joined, type Range } from "./match.ts";
import { occurrencesIn, partsOf, termRanges } from "./occurrences.ts";
import type { Query } from "./query.ts";

/** A stretch of text, marked where it matches. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A matching block of an item: its address, and the words around its first match. */
export interface Excerpt {
  block: string;
  pieces: Piece[];
}

/** Context shown before the first match and in all, in characters; Latin text takes more room. */
const CONTEXT = { before: { chinese: 16, latin: 50 }, all: { chinese: 72, latin: 190 } };

/** Where what a query looks for is in a text, compared as the index does; overlapping ranges joined. */
export function literalRanges(text: string, query: Query): Range[] {
  return joined(termRanges(text, query, { language: "zh-Hans" }));
}

/** Where a query is in an English text, its words in any of their forms, as the index finds it. */
export function stemRanges(text: string, query: Query): Range[] {
  return joined(termRanges(text, query, { language: "en" }));
}

/**
 * The texts of an item with their matches, headline parts and byline first (without address). Chinese
 * is matched literally, English by stems.
 */
export function markItem(item: ItemText, query: Query): MarkedItem {
  const isLatin = item.language === "en";
  const found = occurrencesIn(item, query);
  const parts = partsOf(item).filter(({ block }) => block === null);
  const blocks = Map.groupBy(
    found.filter(({ block }) => block !== null),
    ({ block }) => block ?? "",
  );
  return {
    head: parts.map(({ text }) => cut(text, joined(termRanges(text, query, item)))),
    excerpts: Array.from(blocks, ([block, own]) => {
      const ranges = joined(own.map(({ range }) => range));
      return { block, pieces: excerpt(own[0]?.text ?? "", ranges, isLatin) };
    }),
    occurrences: found.length,
  };
}

export interface MarkedItem {
  /** Headline parts, then the byline, each whole. */
  head: Piece[][];
  excerpts: Excerpt[];
  /** How often the terms occur in it, in all. */
  occurrences: number;
}

/** A text cut at its matches. */
export function cut(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    if (from > end) pieces.push({ text: text.slice(end, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

function excerpt(text: string, ranges: readonly Range[], isLatin: boolean): Piece[] {
  const script = isLatin ? "latin" : "chinese";
  const [first] = ranges;
  if (!first) return [];
  const start = wordStart(text, Math.max(0, first[0] - CONTEXT.before[script]), isLatin);
  const end = wordEnd(text, Math.max(first[1], start + CONTEXT.all[script]), isLatin);
  const inside = ranges
    .filter(([from]) => from < end)
    .map(([from, to]): Range => [from - start, Math.min(to, end) - start]);
  const pieces = cut(text.slice(start, end), inside);
  if (start > 0) pieces.unshift({ text: "…", marked: false });
  if (end < text.length) pieces.push({ text: "…", marked: false });
  return pieces;
}

function wordStart(text: string, offset: number, isLatin: boolean): number {
  if (isLatin) return offset === 0 ? 0 : text.lastIndexOf(" ", offset) + 1;
  return isLowSurrogate(text, offset) ? offset - 1 : offset;
}

function wordEnd(text: string, offset: number, isLatin: boolean): number {
  if (offset >= text.length) return text.length;
  if (!isLatin) return isLowSurrogate(text, offset) ? offset + 1 : offset;
  const space = text.indexOf(" ", offset);
  return space < 0 ? text.length : space;
}

function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
