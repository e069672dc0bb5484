import type { Root } from "hast";
import { cutAt, replaceTexts, textNode } from "./text-nodes.ts";

/** A whole number of one to four digits, which is upright in vertical text; 111.4 and 20% are rotated. */
const NUMBER = /(?<![\d.,A-Za-z])\d{1,4}(?![\d.,%A-Za-z])/g;

/** Marks the numbers that are upright in vertical text. */
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
