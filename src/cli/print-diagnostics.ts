import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Bilingual } from "../text/language.ts";
import { type Format, type FormatOptions, formatDiagnostics } from "./diagnostic-formats.ts";
import { speak } from "./editor-language.ts";

const EXPLAINED: Bilingual = {
  zh: "每一条的说明见 docs/editing.zh.md",
  en: "Each is explained in docs/editing.en.md",
};

/** Prints diagnostics in the given order, then, except for programs, how many there are and where they are explained. */
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
