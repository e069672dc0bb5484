import type { Bilingual } from "./language.ts";

/** `error` stops a release; `warning` is told and lets it pass. */
export type Severity = "error" | "warning";

/** One thing wrong in the content, told so that an editor who is no programmer can mend it. */
export interface Finding {
  severity: Severity;
  /** Stable name of the rule, in kebab case. */
  rule: string;
  /** Path below the content folder, with `/`. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 code units. */
  column: number;
  /** What is wrong. */
  what: Bilingual;
  /** How to mend it. */
  mend: Bilingual;
}

/** A place in a content file. */
export type Place = Pick<Finding, "file" | "line" | "column">;

/** True when any finding stops a release. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

/** Findings in the order an editor works through them: by file, then line, then column. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

/** The finding as the terminal shows it: place, then what and how to mend it, Chinese then English. */
export function formatFinding(finding: Finding, contentDirectory: string): string {
  const { file, line, column, severity, rule, what, mend } = finding;
  const mark = severity === "error" ? "错误 error" : "提醒 warning";
  return [
    `${contentDirectory}/${file}:${line}:${column}  ${mark}  [${rule}]`,
    `    ${what.zh} → ${mend.zh}`,
    `    ${what.en} → ${mend.en}`,
  ].join("\n");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
