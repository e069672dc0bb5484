import type { Finding } from "../diagnostics/diagnostic.ts";
import type { Bilingual } from "../text/language.ts";
import { type Format, formatFindings, type Telling } from "./diagnostic-formats.ts";
import { speak } from "./editor-language.ts";

const EXPLAINED: Bilingual = {
  zh: "每一条的说明见 docs/editing.zh.md",
  en: "Each is explained in docs/editing.en.md",
};

/** Prints findings in the given order, then, but for programs, how many there are of each kind and where they are explained. */
export function printFindings(findings: readonly Finding[], telling: Telling, format: Format = "text"): void {
  const told = formatFindings(findings, format, telling);
  if (format === "text" && told !== "") console.error(told);
  else if (told !== "") console.log(told);
  if (format === "json") return;
  const count = (severity: Finding["severity"], label: Bilingual) =>
    `${speak(label, telling.languages)}: ${findings.filter((finding) => finding.severity === severity).length}`;
  console.log(
    [count("error", { zh: "错误", en: "errors" }), count("warning", { zh: "提醒", en: "warnings" })].join(
      ", ",
    ),
  );
  if (findings.length > 0) console.log(speak(EXPLAINED, telling.languages));
}
