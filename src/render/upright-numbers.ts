import { mapText } from "./html-text.ts";

/** A whole number of one to four digits, which stands upright in a vertical line; 111.4 and 20% lie. */
const NUMBER = /(?<![\d.,A-Za-z])\d{1,4}(?![\d.,%A-Za-z])/g;

/** Marks the numbers of an HTML text that stand upright when it is set vertically. */
export function withUprightNumbers(html: string): string {
  return mapText(html, (text) => text.replace(NUMBER, (number) => `<span class="upright">${number}</span>`));
}
