import { type Accuracy, precision, recall } from "./accuracy.ts";
import { judgeGoals } from "./goals.ts";
import { growthOf } from "./growth.ts";
import { titledTable } from "./markdown-table.ts";
import type { QueryCost, SetFigures } from "./measured-queries.ts";
import { median } from "./median.ts";
import type { Run } from "./run.ts";
import { SYSTEMS } from "./systems/all.ts";

/** The figures of all runs as tables in Markdown. */
export function searchTables(runs: readonly Run[]): string {
  const sizes = [...new Set(runs.map(({ size }) => size))];
  const parts = [
    ...sizes.map((size) => exactness(runs.filter((run) => run.size === size))),
    ...sizes.map((size) => costs(runs.filter((run) => run.size === size))),
    processor(runs),
    builds(runs),
    growth(runs.filter(({ size }) => size >= SMALLEST)),
    goals(runs),
  ];
  return parts.join("\n\n");
}

/** Smaller archives follow no law yet. */
const SMALLEST = 1000;

function exactness(runs: readonly Run[]): string {
  const columns = runs.flatMap(({ system }) => [`${title(system)}, cold`, "warm"]);
  const rows = setNames(runs).map((name) => [
    name,
    ...runs.flatMap(({ sets }) => {
      const set = sets.find((one) => one.name === name);
      return set ? [accuracy(set.cold), accuracy(set.warm)] : ["", ""];
    }),
  ]);
  return titledTable(`Recall / precision, %, ${runs[0]?.size} documents`, ["set", ...columns], rows);
}

function costs(runs: readonly Run[]): string {
  const columns = runs.flatMap(({ system }) => [`${title(system)}, first`, "later", "texts of ten"]);
  const rows = setNames(runs).map((name) => [
    name,
    ...runs.flatMap(({ sets }) => {
      const set = sets.find((one) => one.name === name);
      return set ? [cost(set.first), cost(set.later), texts(set)] : ["", "", ""];
    }),
  ]);
  return titledTable(
    `KB / requests / ms of a query, medians, ${runs[0]?.size} documents`,
    ["set", ...columns],
    rows,
  );
}

function processor(runs: readonly Run[]): string {
  const timed = runs.filter((run) => run.processor !== null);
  const columns = timed.flatMap(({ size }) => [`${size}, found`, "in order"]);
  const rows = setNames(timed).map((name) => [
    name,
    ...timed.flatMap((run) => {
      const time = run.processor?.find((one) => one.name === name);
      return time ? [time.found.toFixed(1), time.ordered.toFixed(1)] : ["", ""];
    }),
  ]);
  return titledTable("Processor ms of our query, medians", ["set", ...columns], rows);
}

function builds(runs: readonly Run[]): string {
  const rows = runs.map(({ system, size, build }) => [
    title(system),
    String(size),
    megabytes(build.indexBytes),
    String(build.indexFiles),
    megabytes(build.textBytes),
    build.metaBytes === null ? "" : kilobytes(build.metaBytes),
    build.seconds.toFixed(1),
    build.peakMebibytes === null ? "" : (build.peakMebibytes / 1024).toFixed(2),
  ]);
  const columns = ["system", "documents", "index MB", "files", "texts MB", "list KB", "seconds", "peak GiB"];
  return titledTable("Index and build", columns, rows);
}

function growth(runs: readonly Run[]): string {
  const systems = [...new Set(runs.map(({ system }) => system))];
  const sizes = [...new Set(runs.map(({ size }) => size))];
  const rows = systems.flatMap((system) => {
    const own = runs.filter((run) => run.system === system);
    return figuresOf(own).flatMap(({ name, figure }) => {
      const points = own.map((run) => ({ documents: run.size, figure: figure(run) }));
      // A system that loads its whole index at first loads nothing later.
      if (points.every((point) => point.figure === 0)) return [];
      const law = growthOf(points.filter((point) => point.figure > 0));
      const cells = sizes.map((size) =>
        points.find(({ documents }) => documents === size)?.figure.toFixed(1),
      );
      const row = [
        title(system),
        name,
        ...cells.map((cell) => cell ?? ""),
        law ? `${law.fixed.toFixed(1)} and ${(law.perDocument * 1000).toFixed(2)} a thousand` : "",
        law ? law.exponent.toFixed(2) : "",
      ];
      return [row];
    });
  });
  return titledTable("Growth", ["system", "figure", ...sizes.map(String), "straight line", "exponent"], rows);
}

function figuresOf(runs: readonly Run[]): { name: string; figure: (run: Run) => number }[] {
  return [
    { name: "start-up, KB", figure: ({ sets }) => median(sets.map(({ startBytes }) => startBytes)) / 1000 },
    { name: "list of documents and chunks, KB", figure: ({ build }) => (build.metaBytes ?? 0) / 1000 },
    { name: "index, MB", figure: ({ build }) => build.indexBytes / 1e6 },
    { name: "index and texts, MB", figure: ({ build }) => (build.indexBytes + build.textBytes) / 1e6 },
    { name: "build, s", figure: ({ build }) => build.seconds },
    { name: "build, peak GiB", figure: ({ build }) => (build.peakMebibytes ?? 0) / 1024 },
    ...setNames(runs).map((name) => ({
      name: `later: ${name}, KB`,
      figure: ({ sets }: Run) => (sets.find((set) => set.name === name)?.later.bytes ?? 0) / 1000,
    })),
  ];
}

function goals(runs: readonly Run[]): string {
  const rows = judgeGoals(runs).map(({ goal, measured, met }) => [
    goal,
    measured,
    met ? "met" : "**not met**",
  ]);
  return titledTable("Goals", ["goal", "measured", ""], rows);
}

function setNames(runs: readonly Run[]): string[] {
  return [...new Set(runs.flatMap(({ sets }) => sets.map(({ name }) => name)))];
}

function title(system: Run["system"]): string {
  return SYSTEMS[system].title;
}

function accuracy(counts: Accuracy): string {
  return `${perCent(recall(counts))} / ${perCent(precision(counts))}`;
}

/** Never rounded up to a hundred. */
function perCent(value: number): string {
  return (Math.floor(value * 10) / 10).toFixed(1);
}

function cost({ bytes, requests, milliseconds }: QueryCost): string {
  return `${kilobytes(bytes)} / ${requests} / ${milliseconds.toFixed(0)}`;
}

function texts({ textBytes }: SetFigures): string {
  return textBytes === null ? "–" : kilobytes(textBytes);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
