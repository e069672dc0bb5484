/** What the tools write where words are to be filled in. */
export const TO_FILL = "……";

/** A line, item or cell that is nothing but dots. */
const DOTS = /^(?:…+|\.{3,})$/;

/** True for a block of which some line, item or cell is still to be filled in. */
export function isToFill({ text }: { text: string }): boolean {
  return text.split(/[\n\t]/).some((part) => DOTS.test(part.trim()));
}
