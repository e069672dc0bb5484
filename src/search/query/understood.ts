import type { Query, Term } from "./query.ts";

/** How a query was read: its terms as they are shown. */
export interface Understood {
  groups: string[][];
  excluded: string[];
}

/** What stands between the terms. */
export interface UnderstoodWords {
  termsAnd: string;
  termsOr: string;
  termsWithout: string;
}

/** How a query was read; null where it is one term as it was typed. */
export function understood(typed: string, { groups, excluded }: Query): Understood | null {
  const [first, ...others] = groups.flat();
  const isPlain = others.length + excluded.length === 0 && first?.text === typed.trim();
  return isPlain || !first
    ? null
    : { groups: groups.map((terms) => terms.map(shown)), excluded: excluded.map(shown) };
}

/** The same in words: “公园” and “长安”, without “广州”. */
export function inWords({ groups, excluded }: Understood, words: UnderstoodWords): string {
  const sought = groups.map((terms) => terms.join(words.termsOr));
  return [sought.join(words.termsAnd), ...excluded].join(words.termsWithout);
}

function shown({ text, isPrefix }: Term): string {
  return `“${text}${isPrefix ? "…" : ""}”`;
}
