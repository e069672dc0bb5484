/** Marks and letters that readers type for one another: the folded form, then what is folded to it. */
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

/** The folded form of each. Corner brackets are the quotation marks of Traditional pages. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  CLASSES.flatMap(([folded, others]) => Array.from(others, (other): [string, string] => [other, folded])),
);
