/** True for lines that are, in the press text, on the other side of lines than in the item. */
export function isMoved(lines: readonly number[], order: readonly (readonly number[])[]): boolean {
  const at = order.findIndex((part) => part[0] === lines[0] && part.length === lines.length);
  const [first = 0] = lines;
  return order.some((part, index) =>
    index < at ? part.some((line) => line > first) : index > at && part.some((line) => line < first),
  );
}

/** How often a text is in a source, white space and width aside. */
export function timesIn(source: string, text: string): number {
  return folded(source).split(folded(text)).length - 1;
}

/** A text as the fidelity check compares it: without white space, full-width forms narrowed. */
export function folded(text: string): string {
  return text
    .replace(/\s/g, "")
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
