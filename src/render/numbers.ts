import type { Root } from "hast";
import { cutAt, replaceTexts, textNode } from "./text-nodes.ts";

/** A whole number of one to four digits, which stands upright in a vertical line; 111.4 and 20% lie. */
const NUMBER = /(?<![\d.,A-Za-z])\d{1,4}(?![\d.,%A-Za-z])/g;

/** Marks the numbers that stand upright when the text is set vertically. */
export function markUprightNumbers(tree: Root): void {
  replaceTexts(tree, (text) =>
    cutAt(text, NUMBER, (number) => ({
      type: "element",
      tagName: "span",
      properties: { className: ["upright"] },
      children: [textNode(number)],
    })),
  );
}
