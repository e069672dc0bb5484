import { shownWhole } from "../text/characters.ts";
import type { Bilingual } from "../text/language.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Severity } from "./rules.ts";

const SEVERITY: Record<Severity, Bilingual> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
};

/** Formats a diagnostic for the terminal: its place, then message and advice, one line for each language. */
export function formatDiagnostic(
  { file, range: { start }, severity, rule, message, advice }: Diagnostic,
  contentDirectory: string,
  languages: readonly (keyof Bilingual)[] = ["zh", "en"],
): string {
  const mark = languages.map((language) => SEVERITY[severity][language]).join(" ");
  return [
    `${contentDirectory}/${file}:${start.line}:${start.column}  ${mark}  [${rule}]`,
    ...languages.map((language) => `    ${message[language]} → ${advice[language]}`),
  ]
    .map(shownWhole)
    .join("\n");
}
