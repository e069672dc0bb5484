const CORNERS: Record<string, string> = { "“": "「", "”": "」", "‘": "『", "’": "』" };
const CURLS = Object.fromEntries(Object.entries(CORNERS).map(([curly, corner]) => [corner, curly]));
const LETTER = /[\p{Script=Latin}\d]/u;

/**
 * The quotation marks of a Chinese text as Traditional newspapers set them: “甲‘乙’” is 「甲『乙』」. An
 * apostrophe in Latin letters stays, and so does every mark of a text that already has corner quotes: they
 * may be there for a reason, and what is changed here must remain distinguishable from what was printed.
 */
export function toCornerQuotes(text: string): string {
  if (/[「」『』]/.test(text)) return text;
  let open = 0;
  return text.replace(/[“”‘’]/g, (mark, offset: number) => {
    if (mark === "‘") open++;
    if (mark === "’" && isApostrophe(text, offset, open)) return mark;
    if (mark === "’") open = Math.max(0, open - 1);
    return CORNERS[mark] ?? mark;
  });
}

/** The way back, for texts that `toCornerQuotes` has changed. */
export function toCurlyQuotes(text: string): string {
  return text.replace(/[「」『』]/g, (mark) => CURLS[mark] ?? mark);
}

function isApostrophe(text: string, offset: number, open: number): boolean {
  const [before = "", after = ""] = [text[offset - 1], text[offset + 1]];
  return LETTER.test(before) && (open === 0 || LETTER.test(after));
}
