import type { Root } from "hast";
import { cutAt, replaceTexts, textNode } from "./text-nodes.ts";

/** A whole number of one or two digits; 1.4 and 20% are none. */
const NUMBER = /(?<![\d.,A-Za-z])\d{1,2}(?![\d.,%A-Za-z])/g;

/** Marks the numbers that are upright in a vertical line. Longer ones, such as years, lie on their side. */
export function markNumbers(tree: Root): void {
  replaceTexts(tree, (text) =>
    cutAt(text, NUMBER, (number) => ({
      type: "element",
      tagName: "span",
      properties: { className: ["upright"] },
      children: [textNode(number)],
    })),
  );
}
