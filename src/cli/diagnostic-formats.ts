import { type Finding, formatFinding } from "../diagnostics/diagnostic.ts";
import type { Spoken } from "./editor-language.ts";

/** Where the content lies, as it is shown, and the languages to say it in. */
export interface Telling {
  /** The content folder, as seen from where the command runs. */
  directory: string;
  languages: Spoken;
}

/** The ways in which `check` tells its findings: for people, for pull requests on GitHub, for programs. */
export const FORMATS = ["text", "github", "json"] as const;

export type Format = (typeof FORMATS)[number];

/** Findings as one text, in the given order. */
export function formatFindings(findings: readonly Finding[], format: Format, telling: Telling): string {
  const { directory, languages } = telling;
  const placed = findings.map((finding) => ({ ...finding, file: pathBelow(directory, finding.file) }));
  if (format === "json") return JSON.stringify(placed, null, 2);
  if (format === "github") return placed.map((finding) => annotation(finding, languages)).join("\n");
  return findings.map((finding) => formatFinding(finding, directory, languages)).join("\n");
}

function pathBelow(directory: string, file: string): string {
  return directory === "." ? file : `${directory.replaceAll("\\", "/")}/${file}`;
}

/** A workflow command of GitHub Actions, which shows it beside the line in a pull request. */
function annotation({ severity, rule, file, line, column, what, mend }: Finding, languages: Spoken): string {
  const message = languages.map((language) => `${what[language]} → ${mend[language]}`).join("\n");
  const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
  return `::${severity} ${place}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
