import { shownWhole } from "../text/characters.ts";
import type { Bilingual } from "../text/language.ts";
import { RULES, type Rule, type Severity } from "./rules.ts";

/** One thing wrong in the content, told so that an editor who is no programmer can mend it. */
export interface Finding {
  severity: Severity;
  rule: Rule;
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
  /** The change that mends it, where it is certain and does no harm. */
  fix?: Fix;
}

/** In the text of the finding's file as the gate reads it, what stands from one offset to another becomes a text. */
export interface Fix {
  from: number;
  to: number;
  text: string;
}

/** What a check tells of one thing that is wrong; how grave it is, its rule says. */
export type Fault = Omit<Finding, "severity">;

/** Takes what a check has to tell. */
export type Report = (fault: Fault) => void;

/** A place in a content file. */
export type Place = Pick<Finding, "file" | "line" | "column">;

/** A fault whose place is not known yet. */
export type Complaint = Omit<Fault, keyof Place>;

/** A fault with the severity of its rule. */
export function findingOf(fault: Fault): Finding {
  return { severity: RULES[fault.rule], ...fault };
}

/** True when any finding stops a release. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

/** Findings in the order an editor works through them: by file, then line, then column. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

/** The finding as the terminal shows it: place, then what is wrong and how to mend it, a line a language. */
export function formatFinding(
  finding: Finding,
  contentDirectory: string,
  languages: readonly (keyof Bilingual)[] = ["zh", "en"],
): string {
  const { file, line, column, severity, rule, what, mend } = finding;
  const mark = languages.map((language) => SEVERITY[severity][language]).join(" ");
  return [
    `${contentDirectory}/${file}:${line}:${column}  ${mark}  [${rule}]`,
    ...languages.map((language) => `    ${what[language]} → ${mend[language]}`),
  ]
    .map(shownWhole)
    .join("\n");
}

const SEVERITY: Record<Severity, Bilingual> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
