import { rangesAmong } from "../../src/search/query/match.ts";
import { fold } from "../../src/text/fold.ts";
import { type Unit, unitsOf } from "../../src/text/units.ts";
import type { BenchDocument } from "./corpus.ts";

/** The ways in which one term may be written. */
export type Forms = readonly string[];

/** The documents that a query should find, by reading the texts from end to end. */
export interface LiteralMatcher {
  /** Ids of the documents in which, for every term, the units of one of its forms are next to each other in one paragraph. */
  find(terms: readonly Forms[]): Set<string>;
  /**
   * The same for queries of only Chinese characters, without units: by the folded text with its white space
   * taken out. It guards against a fault in the units that index and matcher would share.
   */
  findCharacters(terms: readonly Forms[]): Set<string>;
}

/** Parts units and paragraphs; no text contains them. */
const UNIT_END = "\uF8F0";
const PARAGRAPH_END = "\uF8F1";

/** Reads the documents once for all queries. */
export function createLiteralMatcher(documents: readonly BenchDocument[]): LiteralMatcher {
  const read = documents.map(({ id, headline, body }) => {
    const paragraphs = [...headline, ...body];
    return {
      id,
      units: paragraphs.map(asUnits).join(PARAGRAPH_END),
      // Where a word may be spelled in two ways, its units are compared one by one.
      varied: paragraphs.map(unitsOf).filter((units) => units.some(({ others }) => others)),
      characters: paragraphs.map(asCharacters).join(PARAGRAPH_END),
    };
  });
  const idsWhere = (holds: (document: (typeof read)[number]) => boolean) =>
    new Set(read.filter(holds).map(({ id }) => id));
  return {
    find(terms) {
      const wanted = terms.map((forms) =>
        forms.map((form) => ({ text: asUnits(form), units: unitsOf(form) })),
      );
      const has = (text: string, varied: readonly Unit[][], sought: { text: string; units: Unit[] }) =>
        text.includes(sought.text) ||
        varied.some((units) => rangesAmong(units, { units: sought.units, isPrefix: false }).length > 0);
      return idsWhere(({ units, varied }) =>
        wanted.every((forms) => forms.some((form) => has(units, varied, form))),
      );
    },
    findCharacters(terms) {
      const wanted = terms.map((forms) => forms.map(asCharacters));
      return idsWhere(({ characters }) =>
        wanted.every((forms) => forms.some((form) => characters.includes(form))),
      );
    },
  };
}

function asUnits(text: string): string {
  return (
    UNIT_END +
    unitsOf(text)
      .map((unit) => unit.text + UNIT_END)
      .join("")
  );
}

function asCharacters(text: string): string {
  return fold(text).replace(/\s/gu, "");
}
