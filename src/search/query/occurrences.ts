import { headlineParts } from "../../archive/article.ts";
import { stretchesOf } from "../../text/units.ts";
import { plainWords, stemmedWords } from "../english.ts";
import { englishUnits } from "../index/phrase.ts";
import type { ItemText } from "../item-text.ts";
import { type Range, rangesAmong } from "./match.ts";
import type { Query } from "./query.ts";

/** A text of an item: a part of its headline or the byline, which have no address, or a block. */
export interface TextPart {
  block: string | null;
  text: string;
}

/** A place in a text of an item where a term of a query is. */
export interface Occurrence extends TextPart {
  range: Range;
}

/** The texts of an item in order, headline parts and byline first. */
export function partsOf({ headline, byline, blocks }: ItemText): TextPart[] {
  const head = [...headlineParts(headline), ...(byline ? [byline] : [])];
  return [
    ...head.map((text) => ({ block: null, text })),
    ...blocks.map(([block, text]) => ({ block, text })),
  ];
}

/**
 * Every occurrence of the terms of a query in an item, in order; overlapping ones too. A corrected block counts
 * once, as corrected; as printed if only that form has a term.
 */
export function occurrencesIn(item: ItemText, query: Query): Occurrence[] {
  const counted = new Set<string>();
  return partsOf(item).flatMap((part) => {
    const ranges = part.block !== null && counted.has(part.block) ? [] : termRanges(part.text, query, item);
    if (part.block !== null && ranges.length > 0) counted.add(part.block);
    return ranges.map((range) => ({ ...part, range }));
  });
}

/** Finds where the terms of a query occur in a text, in order, each place once. English is compared by stems. */
export function termRanges(text: string, query: Query, { language }: Pick<ItemText, "language">): Range[] {
  const ranges = (language === "en" ? stemmed : literal)(text, query);
  const all = new Map(ranges.map((range) => [range.join(), range]));
  return [...all.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function literal(text: string, { groups }: Query): Range[] {
  const stretches = stretchesOf(text);
  return groups.flat().flatMap((term) => stretches.flatMap((units) => rangesAmong(units, term)));
}

function stemmed(text: string, { groups }: Query): Range[] {
  const stretches = stretchesOf(text).map(englishUnits);
  return groups.flat().flatMap(({ units, isPrefix }) => {
    // A beginning of a word may reach beyond its stem.
    const asCompared = isPrefix ? plainWords : stemmedWords;
    const sought = { units: asCompared(englishUnits(units)), isPrefix };
    return stretches.flatMap((stretch) => rangesAmong(asCompared(stretch), sought));
  });
}
