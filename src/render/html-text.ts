const TAG_OR_REFERENCE = /(<[^>]*>|&[^;\s]+;)/;

/** Changes the text of an HTML string and leaves its tags and character references as they are. */
export function mapText(html: string, change: (text: string) => string): string {
  return html
    .split(TAG_OR_REFERENCE)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}

/** The same, but for the text of links, code and notes' numbers, which is left alone too. */
export function mapPlainText(html: string, change: (text: string) => string): string {
  let depth = 0;
  return html
    .split(TAG_OR_REFERENCE)
    .map((piece, index) => {
      if (index % 2 === 0) return depth > 0 ? piece : change(piece);
      if (/^<(?:a|code|sup)\b/.test(piece)) depth++;
      if (/^<\/(?:a|code|sup)>/.test(piece)) depth--;
      return piece;
    })
    .join("");
}
