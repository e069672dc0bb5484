import { type Finding, formatFinding } from "../src/archive/finding.ts";

/** Prints findings in reading order, then how many there are of each kind. */
export function printFindings(findings: readonly Finding[], contentDirectory: string): void {
  for (const finding of findings) console.error(formatFinding(finding, contentDirectory));
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  console.log(`错误 errors: ${count("error")}, 提醒 warnings: ${count("warning")}`);
}
