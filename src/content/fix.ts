import type { Finding, Fix } from "../diagnostics/diagnostic.ts";

/** A text with what findings say of it mended, and without the spaces that end its lines for nothing. */
export function mend(text: string, findings: readonly Finding[]): string {
  const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : []));
  return withoutTrailingSpace(applied(text, fixes));
}

/** Changes are made from the end on, so that the offsets of those before stay true; of two that overlap, one. */
function applied(text: string, fixes: readonly Fix[]): string {
  let done = text;
  let from = text.length + 1;
  for (const fix of [...fixes].sort((a, b) => b.from - a.from || b.to - a.to)) {
    if (fix.to > from) continue;
    done = done.slice(0, fix.from) + fix.text + done.slice(fix.to);
    from = fix.from;
  }
  return done;
}

/** Two spaces at the end of a line within a paragraph break it in Markdown, so they stay. */
function withoutTrailingSpace(text: string): string {
  return `${text.replace(/(?<![ \t])(?:[ \t]|[ \t]+(?=\n[ \t]*(?:\n|$)))(?=\n)/g, "").trimEnd()}\n`;
}
