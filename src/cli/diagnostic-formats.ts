import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../diagnostics/format.ts";
import type { Spoken } from "./editor-language.ts";

/** Where the content is, and the languages to explain problems in. */
export interface FormatOptions {
  /** The content folder, relative to where the command runs. */
  directory: string;
  languages: Spoken;
}

/** The output formats of `check`: for people, for pull requests on GitHub, for programs. */
export const FORMATS = ["text", "github", "json"] as const;

export type Format = (typeof FORMATS)[number];

/** Diagnostics as one text, in the given order. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: Format,
  { directory, languages }: FormatOptions,
): string {
  const placed = diagnostics.map((one) => ({ ...one, file: pathBelow(directory, one.file) }));
  if (format === "json")
    return JSON.stringify(
      placed.map((one) => ({ ...one, ...one.range.start })),
      null,
      2,
    );
  if (format === "github") return placed.map((one) => annotation(one, languages)).join("\n");
  return diagnostics.map((one) => formatDiagnostic(one, directory, languages)).join("\n");
}

function pathBelow(directory: string, file: string): string {
  return directory === "." ? file : `${directory.replaceAll("\\", "/")}/${file}`;
}

/** A workflow command of GitHub Actions, which shows it beside the line in a pull request. */
function annotation(
  { severity, rule, file, range: { start }, message, advice }: Diagnostic,
  languages: Spoken,
): string {
  const text = languages.map((language) => `${message[language]} → ${advice[language]}`).join("\n");
  const place = `file=${property(file)},line=${start.line},col=${start.column},title=${property(rule)}`;
  return `::${severity} ${place}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
