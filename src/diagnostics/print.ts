import type { Bilingual } from "../text/language.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { type Spoken, speak } from "./editor-language.ts";
import { formatDiagnostic } from "./format.ts";

/** The location of the content and the languages of the messages. */
export interface FormatOptions {
  /** The content folder, relative to where the command runs. */
  directory: string;
  languages: Spoken;
}

/** The output formats of `check`: for people, for pull requests on GitHub, for programs. */
export const FORMATS = ["text", "github", "json"] as const;

export type Format = (typeof FORMATS)[number];

const EXPLAINED: Bilingual = {
  zh: "每一条的说明见 docs/editing.zh.md",
  en: "Each is explained in docs/editing.en.md",
};

/** Prints diagnostics in the given order. Formats for people end with the counts and the guide that explains the rules. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: FormatOptions,
  format: Format = "text",
): void {
  const text = formatDiagnostics(diagnostics, format, options);
  if (format === "text" && text !== "") console.error(text);
  else if (text !== "") console.log(text);
  if (format === "json") return;
  const count = (severity: Diagnostic["severity"], label: Bilingual) =>
    `${speak(label, options.languages)}: ${diagnostics.filter((one) => one.severity === severity).length}`;
  console.log(
    [count("error", { zh: "错误", en: "errors" }), count("warning", { zh: "提醒", en: "warnings" })].join(
      ", ",
    ),
  );
  if (diagnostics.length > 0) console.log(speak(EXPLAINED, options.languages));
}

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

/** Formats a workflow command, which GitHub Actions shows beside the line in a pull request. */
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
