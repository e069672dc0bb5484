const CORNERS: Record<string, string> = { "“": "「", "”": "」", "‘": "『", "’": "』" };
const CURLS = Object.fromEntries(Object.entries(CORNERS).map(([curly, corner]) => [corner, curly]));
const LETTER = /[\p{Script=Latin}\d]/u;

/**
 * Replaces the quotation marks of a Chinese text by those of Traditional newspapers: “甲‘乙’” becomes 「甲『乙』」.
 * Apostrophes between Latin letters stay. A text that already has corner quotes does not change, because printed
 * and replaced marks could not be distinguished.
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

/** Reverses `toCornerQuotes`. */
export function toCurlyQuotes(text: string): string {
  return text.replace(/[「」『』]/g, (mark) => CURLS[mark] ?? mark);
}

function isApostrophe(text: string, offset: number, open: number): boolean {
  const [before = "", after = ""] = [text[offset - 1], text[offset + 1]];
  return LETTER.test(before) && (open === 0 || LETTER.test(after));
}
