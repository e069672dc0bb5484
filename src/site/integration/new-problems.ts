import type { AstroIntegrationLogger } from "astro";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../../diagnostics/format.ts";

/** The most problems that are printed at once; of large archives there may be thousands, which nobody reads here. */
const MOST_PRINTED = 20;

/**
 * Returns a function that prints the problems of a reading, errors first, except those that the reading before had too:
 * few concern a change. It says how many it leaves out.
 */
export function newProblemsPrinter(): (
  diagnostics: readonly Diagnostic[],
  directory: string,
  logger: Pick<AstroIntegrationLogger, "error" | "warn">,
) => void {
  let known = new Set<string>();
  return (diagnostics, directory, logger) => {
    const found = new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
    const unknown = Array.from(found).flatMap(([key, diagnostic]) => (known.has(key) ? [] : [diagnostic]));
    const { error = [], warning = [] } = Object.groupBy(unknown, ({ severity }) => severity);
    const printed = [...error, ...warning].slice(0, MOST_PRINTED);
    for (const diagnostic of printed)
      logger[diagnostic.severity === "error" ? "error" : "warn"](formatDiagnostic(diagnostic, directory));
    const leftOut = unknown.length - printed.length;
    if (leftOut > 0)
      logger.warn(`还有 ${leftOut} 条，npm run check 列出全部 ${leftOut} more; npm run check lists all`);
    known = new Set(found.keys());
  };
}

function keyOf({ file, range: { start }, rule, message }: Diagnostic): string {
  return [file, start.line, start.column, rule, message.zh].join("\n");
}
