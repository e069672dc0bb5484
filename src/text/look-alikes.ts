/** Marks and letters that readers type interchangeably: the folded form, then the characters that fold to it. */
const CLASSES: readonly (readonly [folded: string, others: string])[] = [
  ["·", "•・‧∙⋅"],
  ["~", "〜∼˜"],
  ["-", "‐‑‒–—―−─"],
  ["...", "⋯"],
  ['"', "“”„‟「」"],
  ["'", "‘’‚‛『』′ʼʻ`"],
  [":", "∶꞉"],
  ["/", "⁄∕"],
  ["°", "˚"],
  ["〇", "○◯"],
  ["σ", "ς"],
  ["ae", "æ"],
  ["oe", "œ"],
  ["ss", "ß"],
  ["th", "þ"],
  ["o", "ø"],
  ["l", "ł"],
  ["d", "đð"],
  ["h", "ħ"],
  ["t", "ŧ"],
  ["i", "ı"],
];

/** Maps each to its folded form. Corner brackets are the quotation marks of Traditional pages. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  CLASSES.flatMap(([folded, others]) => Array.from(others, (other): [string, string] => [other, folded])),
);
