import type { Query, Term } from "./query.ts";

/** How a query was read: its terms as they are shown. */
export interface Understood {
  groups: string[][];
  excluded: string[];
}

/** How a query was read; null if it is one term as it was typed. */
export function understood(typed: string, { groups, excluded }: Query): Understood | null {
  const [first, ...others] = groups.flat();
  const isPlain = others.length + excluded.length === 0 && first?.text === typed.trim();
  return isPlain || !first
    ? null
    : { groups: groups.map((terms) => terms.map(shown)), excluded: excluded.map(shown) };
}

/** The same as one text in signs that need no translation: “公园” + “长安” | “盐田” − “广州”. */
export function asOneText({ groups, excluded }: Understood): string {
  return [groups.map((terms) => terms.join(" | ")).join(" + "), ...excluded].join(" − ");
}

function shown({ text, isPrefix }: Term): string {
  return `“${text}${isPrefix ? "…" : ""}”`;
}
