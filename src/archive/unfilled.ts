/** The placeholder that the tools write for words to be filled in. */
export const TO_FILL = "……";

/** A line, item or cell of dots only. */
const DOTS = /^(?:…+|\.{3,})$/;

/** True for a block with a line, item or cell that still has to be filled in. */
export function isToFill({ text }: { text: string }): boolean {
  return text.split(/[\n\t]/).some((part) => DOTS.test(part.trim()));
}
