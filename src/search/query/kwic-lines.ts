import { unitsOf } from "../../text/units.ts";
import type { ItemText } from "../item-text.ts";
import { firstGraphemes, type KwicLine, lastGraphemes, WIDTHS } from "./kwic.ts";
import { occurrencesIn } from "./occurrences.ts";
import type { Query } from "./query.ts";

const WIDEST = Math.max(...WIDTHS);

/** Every occurrence of a query in a text of an item, in order. White space in a line is one space. */
export function kwicLines(item: ItemText, query: Query): KwicLine[] {
  return occurrencesIn(item, query).map(({ block, text, range: [start, end] }) => {
    const left = lastGraphemes(inOneLine(text.slice(0, start)), WIDEST);
    const right = firstGraphemes(inOneLine(text.slice(end)), WIDEST);
    const before = unitsOf(left).map((unit) => ({ text: unit.text, reach: left.length - unit.start }));
    const after = unitsOf(right).map((unit) => ({ text: unit.text, reach: unit.end }));
    return {
      ...{ id: item.id, language: item.language, block, offset: start },
      ...{ left, match: inOneLine(text.slice(start, end)), right },
      units: { left: before.reverse(), right: after },
    };
  });
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
