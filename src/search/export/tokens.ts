import { stretchesOf, type Unit } from "../../text/units.ts";
import { SEARCHED, type Searched } from "../hit.ts";
import { englishUnits } from "../index/phrase.ts";
import type { SearchedItem, SearchedParts } from "../index/searched-item.ts";
import { codeOf, englishCodeOf, MARKER } from "../index/words.ts";
import type { Query, Term } from "../query/query.ts";
import { expandPrefix } from "../runs.ts";

/** An item with what a list of results shows of it. */
export interface ExportedItem {
  item: SearchedItem;
  /** Address of its page. */
  url: string;
  /** EDTF. */
  date: string;
  newspaper: string;
}

/**
 * The texts of items as tokens for other search engines: the codes of the units in order, so that a phrase
 * query for the codes of a term finds what the search of the site finds.
 */
export interface ItemTokens {
  headline: string[];
  body: string[];
}

/** Joins the codes of a place that has several spellings. No code contains it. */
export const SPELLING = "\u02BA";

/** Separates lines and blocks: no query contains it. */
const BREAK = MARKER;

/** The tokens of an item by language; null where it has no text. */
export function tokensOf(item: SearchedItem): Record<Searched, ItemTokens | null> {
  return { zh: partTokens(item.zh, chineseTokens), en: item.en && partTokens(item.en, englishTokens) };
}

/** One place of a phrase in a query. */
export interface PhrasePlace {
  /** The code of its unit. */
  code: string;
  /** All codes that a text with this phrase is known to have at the place, including `code`. */
  codes: readonly string[];
}

/** A run of neighbouring units in each language; null where nothing can match. */
export type Phrases = Record<Searched, PhrasePlace[] | null>;

/** A query whose terms are phrases: one of each group must occur, and none of the excluded. */
export interface PhraseQuery {
  groups: Phrases[][];
  excluded: Phrases[];
}

/** The phrases of a query. `runsWith` lists the runs that begin with a prefix. @throws TooBroad */
export async function phraseQuery(
  { groups, excluded }: Query,
  runsWith: (prefix: string) => Promise<string[]>,
): Promise<PhraseQuery> {
  const read = async (terms: readonly Term[]) => {
    const forms = await Promise.all(
      terms.map(({ units, isPrefix }) => (isPrefix ? expandPrefix(units, runsWith) : [units])),
    );
    return forms.flat().map(phrasesOf);
  };
  return { groups: await Promise.all(groups.map(read)), excluded: await read(excluded) };
}

function phrasesOf(units: readonly Unit[]): Phrases {
  const hasRun = units.some(({ kind }) => kind === "run");
  const inEnglish = hasRun ? englishUnits(units) : units;
  const phrases = { zh: placesOf(units, codeOf), en: placesOf(inEnglish, englishCodeOf) };
  return Object.fromEntries(
    SEARCHED.map((language) => [language, phrases[language].length > 0 ? phrases[language] : null]),
  ) as Phrases;
}

function placesOf(units: readonly Unit[], code: CodeOf): PhrasePlace[] {
  return units.map((unit) => ({ code: code(unit), codes: codesOf(unit, code) }));
}

type CodeOf = (unit: Pick<Unit, "text" | "kind">) => string;

function codesOf({ kind, text, others = [] }: Unit, code: CodeOf): string[] {
  return [text, ...others].map((one) => code({ kind, text: one }));
}

function partTokens(
  { headline, body }: SearchedParts,
  tokens: (units: readonly Unit[]) => string[],
): ItemTokens {
  const read = (texts: readonly string[]) =>
    texts.flatMap(stretchesOf).flatMap((units) => [...tokens(units), BREAK]);
  return { headline: read(headline), body: read(body) };
}

function chineseTokens(units: readonly Unit[]): string[] {
  return units.map((unit) => tokenOf(unit, codeOf));
}

function englishTokens(units: readonly Unit[]): string[] {
  return englishUnits(units).map((unit) => tokenOf(unit, englishCodeOf));
}

function tokenOf(unit: Unit, code: CodeOf): string {
  return [...new Set(codesOf(unit, code))].sort().join(SPELLING);
}
