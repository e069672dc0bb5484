import type { BuildRun } from "./build-run.ts";
import { growthOf } from "./growth.ts";
import { titledTable } from "./markdown-table.ts";

/** The costs of builds as Markdown tables: stages, files, other generators, and the law of each stage. */
export function buildTables(runs: readonly BuildRun[]): string {
  const sizes = runs.map(({ size }) => size);
  const stages = [...new Set(runs.flatMap((run) => run.stages.map(({ name }) => name)))];
  const kinds = [...new Set(runs.flatMap(({ files }) => Object.keys(files)))].sort();
  return [
    ...runs.map(originLine),
    "",
    titledTable(
      "Processor seconds (milliseconds an item)",
      ["stage", ...sizes.map(String), "law"],
      [
        ...stages.map((name) => costRow(name, runs, (run) => secondsOf(run, name))),
        costRow("**all processes**", runs, ({ processorSeconds }) => processorSeconds),
      ],
    ),
    "",
    titledTable(
      "Memory, time and files",
      ["", ...sizes.map(String)],
      [
        [
          "memory of all processes, MiB",
          ...runs.map(({ peakMebibytes }) => peakMebibytes?.toFixed(0) ?? "–"),
        ],
        ["wall s", ...runs.map(({ wallSeconds }) => wallSeconds.toFixed(0))],
        ...kinds.map((kind) => [`${kind}: files, MB`, ...runs.map(({ files }) => filesOf(files[kind]))]),
        ["files an item", ...runs.map(({ files, size }) => (countOf(files) / size).toFixed(2))],
      ],
    ),
    "",
    titledTable(
      "Other generators: a plain page of each text, seconds (ms a page), MiB",
      ["", ...sizes.map(String)],
      [
        ...[...new Set(runs.flatMap(({ others }) => others.map(({ name }) => name)))].map((name) => [
          name,
          ...runs.map(({ others }) => {
            const other = others.find((one) => one.name === name);
            if (!other) return "–";
            const each = (other.processorSeconds * 1000) / other.pages;
            return `${other.processorSeconds.toFixed(1)} (${each.toFixed(2)}), ${other.peakMebibytes?.toFixed(0)}`;
          }),
        ]),
      ],
    ),
  ].join("\n");
}

function originLine({ size, origin: { pairs, news, recombined } }: BuildRun): string {
  return `${size} items: ${pairs} pairs with their own translation, ${news} news under English of other texts, ${recombined} recombined`;
}

function costRow(name: string, runs: readonly BuildRun[], of: (run: BuildRun) => number): string[] {
  const law = growthOf(runs.map((run) => ({ documents: run.size, figure: of(run) })));
  return [
    name,
    ...runs.map((run) => `${of(run).toFixed(1)} (${((of(run) * 1000) / run.size).toFixed(1)})`),
    law
      ? `${law.fixed.toFixed(1)} s + ${(law.perDocument * 1000).toFixed(2)} ms·N; ~N^${law.exponent.toFixed(2)}`
      : "–",
  ];
}

function secondsOf({ stages }: BuildRun, name: string): number {
  return stages.filter((stage) => stage.name === name).reduce((sum, { seconds }) => sum + seconds, 0);
}

function filesOf(kind: { count: number; bytes: number } | undefined): string {
  return kind ? `${kind.count}, ${(kind.bytes / 1e6).toFixed(1)}` : "–";
}

function countOf(files: BuildRun["files"]): number {
  return Object.values(files).reduce((sum, { count }) => sum + count, 0);
}
