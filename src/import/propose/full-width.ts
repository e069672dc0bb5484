import { punctuationIssues } from "../../text/punctuation.ts";

/** A text with the half-width marks in its Chinese made full-width, and how many they are. */
export function fullWidth(text: string): { text: string; count: number } {
  const issues = punctuationIssues(text).filter(
    ({ kind, replacement }) => kind === "half-width" && replacement !== null,
  );
  let done = "";
  let from = 0;
  for (const { index, text: mark, replacement } of issues) {
    done += text.slice(from, index) + replacement;
    from = index + mark.length;
  }
  return { text: done + text.slice(from), count: issues.length };
}
