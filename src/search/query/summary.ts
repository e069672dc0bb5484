import { headlineParts } from "../../archive/article.ts";
import type { Language } from "../../text/language.ts";
import type { ItemText } from "../item-text.ts";
import type { Range } from "./match.ts";
import { occurrencesIn } from "./occurrences.ts";
import type { Query } from "./query.ts";

/** The summary of a text that has a query, in a list of results. */
export interface TextSummary {
  id: string;
  language: Language;
  headline: string;
  /** Newspaper and date in words, in the text's own language. */
  printed: string;
  /** EDTF. */
  date: string;
  /** How often the query's terms occur in the text, headline and byline included. */
  occurrences: number;
  /** The blocks that have them, and where, in UTF-16 code units. */
  blocks: { block: string; offsets: Range[] }[];
}

/** Counts and places of a query's terms in a text. */
export function summaryOf(item: ItemText, query: Query): TextSummary {
  const found = occurrencesIn(item, query);
  const inBlocks = Map.groupBy(
    found.filter(({ block }) => block !== null),
    ({ block }) => block ?? "",
  );
  const { id, language, headline, printed, date } = item;
  return {
    ...{ id, language, headline: headlineParts(headline).join(" "), printed: printed[language], date },
    occurrences: found.length,
    blocks: Array.from(inBlocks, ([block, own]) => ({ block, offsets: own.map(({ range }) => range) })),
  };
}
