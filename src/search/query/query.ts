import { type Unit, unitsOf } from "../../text/units.ts";

/** One thing to be found: its units stand next to each other in one paragraph. */
export interface Term {
  /** As typed, without quotation marks or operator. */
  text: string;
  /** What is matched. */
  units: Unit[];
  /** True for `digit*`: the last Latin run may go on. */
  isPrefix: boolean;
}

/** A query: one of each group must occur, and none of the excluded. */
export interface Query {
  groups: Term[][];
  excluded: Term[];
}

const TOKEN = /(-?)"([^"]+)"|(\|)|(-?)([^\s|]+)/g;

interface Token {
  typed: string;
  isExcluded: boolean;
  isQuoted: boolean;
}

/**
 * Reads a query: white space parts terms, all of which must occur; `"…"` holds words together; `a|b`
 * is one or the other; `-a` excludes; `digit*` finds Latin words that begin so. Where nothing but
 * exclusions is left, the hyphens are text. Lone surrogates, which no text contains, become U+FFFD.
 */
export function parseQuery(query: string): Query {
  const groups: Term[][] = [];
  const excluded: Term[] = [];
  const tokens = tokensOf(query.toWellFormed());
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
  const literal = groups.length === 0 ? termOf(query.toWellFormed().trim(), true) : null;
  return { groups: literal ? [[literal]] : groups, excluded };
}

/** True when units can stand in an English text: they hold a Latin run and nothing Chinese. */
export function isLatin(units: readonly Unit[]): boolean {
  return units.some(({ kind }) => kind === "run") && units.every(({ kind }) => kind !== "character");
}

function tokensOf(query: string): (Token | "or")[] {
  return Array.from(query.matchAll(TOKEN), ([, quotedMinus, quoted, or, minus, bare]) => {
    if (or) return "or";
    if (quoted !== undefined) return { typed: quoted, isExcluded: quotedMinus === "-", isQuoted: true };
    // A hyphen alone is text.
    return bare === undefined
      ? { typed: "-", isExcluded: false, isQuoted: false }
      : { typed: bare, isExcluded: minus === "-", isQuoted: false };
  });
}

function termOf(typed: string, isQuoted: boolean): Term | null {
  const isPrefix = !isQuoted && /[\p{Script=Latin}\p{N}]\*$/u.test(typed);
  const text = isPrefix ? typed.slice(0, -1) : typed;
  const units = unitsOf(text);
  return units.length > 0 ? { text, units, isPrefix } : null;
}
