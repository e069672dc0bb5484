import { type Unit, unitsOf } from "../../text/units.ts";
import { asOneLine } from "./one-line.ts";

/** One thing to be found: its units are next to each other in one paragraph. */
export interface Term {
  /** As typed, without quotation marks or operator. */
  text: string;
  /** The units to match. */
  units: Unit[];
  /** True for `digit*`: the last Latin run may continue. */
  isPrefix: boolean;
}

/** A query: one of each group must occur, and none of the excluded. */
export interface Query {
  groups: Term[][];
  excluded: Term[];
}

const OR = "|｜";
const MINUS = String.raw`\-－−–`;
const LONE_MINUS = new RegExp(`^[${MINUS}]+$`);
const STRAIGHT = '["＂][^"＂]+["＂]';
const CHINESE = "“[^“”]+”|「[^」]+」|『[^』]+』";
/** Nothing but white space or an operator precedes, after. */
const FREE_BEFORE = String.raw`(?<![^\s${OR}${MINUS}])`;
const FREE_AFTER = String.raw`(?![^\s${OR}])`;

/** Quoted terms in a passage, where other quotation marks are text: only those separated by spaces. */
const QUOTED_APART = `${FREE_BEFORE}(?:${STRAIGHT}|${CHINESE})${FREE_AFTER}`;
/** Quoted terms elsewhere: also those next to text; next to Chinese marks on one side only (建设“双区”城市). */
const QUOTED = `(?:${STRAIGHT}|${FREE_BEFORE}(?:${CHINESE})|(?:${CHINESE})${FREE_AFTER})`;

/** Marks that a sentence has and a query does not; Latin ones count beside Chinese characters. */
const SENTENCE = /[，。；：！？、《》（）…]|(?<=\p{Script=Han})[,;:!?()]|[,;:!?()](?=\p{Script=Han})/u;

interface Token {
  typed: string;
  isExcluded: boolean;
  isQuoted: boolean;
}

/**
 * Reads a query: white space separates terms, all of which must occur; `"…"` holds words together; `a|b`
 * is one or the other; `-a` excludes; `digit*` finds Latin words that begin so. Operators may be typed in
 * full width, quotation marks as “…” or 「…」. In a pasted passage they are text. Where nothing but
 * exclusions is left, the hyphens are text. A hyphen by itself beside terms means nothing. Lone surrogates, which no text contains, become U+FFFD.
 */
export function parseQuery(typed: string): Query {
  const query = asOneLine(typed);
  const groups: Term[][] = [];
  const excluded: Term[] = [];
  const tokens = tokensOf(query);
  const hasPositive = tokens.some((token) => token !== "or" && !token.isExcluded);
  let joins = false;
  for (const token of tokens) {
    if (token === "or") {
      joins = groups.length > 0;
      continue;
    }
    const isExcluded = token.isExcluded && hasPositive;
    const term = termOf(token.isExcluded && !hasPositive ? `-${token.typed}` : token.typed, token.isQuoted);
    if (!term) continue;
    if (isExcluded) excluded.push(term);
    else if (joins) groups.at(-1)?.push(term);
    else groups.push([term]);
    joins = false;
  }
  // Nothing but operators: then they are what is looked for.
  const literal = groups.length === 0 ? termOf(query, true) : null;
  return { groups: literal ? [[literal]] : groups, excluded };
}

/** The query that a hit is shown for: what was heard, where it was found by its sound. */
export function queryOf({ heard }: { heard: string | null }, typed: string): Query {
  return parseQuery(heard === null ? typed : `"${heard}"`);
}

/** True when units can be in an English text: they hold a Latin run and nothing Chinese. */
export function isLatin(units: readonly Unit[]): boolean {
  return units.some(({ kind }) => kind === "run") && units.every(({ kind }) => kind !== "character");
}

function tokensOf(query: string): (Token | "or")[] {
  const isPassage = SENTENCE.test(query.replace(new RegExp(QUOTED_APART, "gu"), ""));
  const quoted = isPassage ? QUOTED_APART : QUOTED;
  const token = new RegExp(
    String.raw`(?<or>[${OR}])|(?<minus>(?<![^\s${OR}])[${MINUS}](?=[^\s${OR}]))?(?:(?<quoted>${quoted})|(?<bare>(?:(?!${quoted})[^\s${OR}])+))`,
    "gu",
  );
  const tokens = Array.from(query.matchAll(token), (match): Token | "or" => {
    const found: Partial<Record<string, string>> = match.groups ?? {};
    if (found.or) return "or";
    const isExcluded = found.minus !== undefined;
    return found.quoted === undefined
      ? { typed: found.bare ?? "", isExcluded, isQuoted: false }
      : { typed: found.quoted.slice(1, -1), isExcluded, isQuoted: true };
  });
  const terms = tokens.filter((one) => one === "or" || one.isQuoted || !LONE_MINUS.test(one.typed));
  return terms.some((one) => one !== "or") ? terms : tokens;
}

function termOf(typed: string, isQuoted: boolean): Term | null {
  const isPrefix = !isQuoted && /[\p{Script=Latin}\p{N}][*＊]$/u.test(typed);
  const text = isPrefix ? typed.slice(0, -1) : typed;
  const units = unitsOf(text);
  return units.length > 0 ? { text, units, isPrefix } : null;
}
