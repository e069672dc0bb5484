import { stringify } from "yaml";

/** A text as a YAML value in quotation marks, on one line. */
export function quoted(text: string): string {
  return stringify(text, {
    lineWidth: 0,
    defaultStringType: text.includes('"') && !text.includes("'") ? "QUOTE_SINGLE" : "QUOTE_DOUBLE",
  }).trimEnd();
}
