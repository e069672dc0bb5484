import type { Root } from "hast";
import { cutAt, replaceTexts, textNode } from "./text-nodes.ts";

/** A whole number of one to four digits; 111.4 and 20% are none. */
const NUMBER = /(?<![\d.,A-Za-z])\d{1,4}(?![\d.,%A-Za-z])/g;

/**
 * Marks whole numbers: those of one or two digits stand upright in a vertical line, while a year lies on its side.
 * Each has an element of its own, because WebKitGTK draws a number over the character before it in one run of text.
 */
export function markNumbers(tree: Root): void {
  replaceTexts(tree, (text) =>
    cutAt(text, NUMBER, (number) => ({
      type: "element",
      tagName: "span",
      properties: number.length <= 2 ? { className: ["upright"] } : {},
      children: [textNode(number)],
    })),
  );
}
