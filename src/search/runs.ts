import { type Unit, unitsOf } from "../text/units.ts";
import type { SearchFiles } from "./files.ts";
import { TooBroad } from "./too-broad.ts";

/** The first run of each list of runs, for `digit*`; in the folder of a release. */
export const RUNS_PATH = "runs.json";

/** Path of a list of runs: distinct Latin words and numbers of all texts, sorted. */
export function runListPath(number: number): string {
  return `runs/${number.toString(36)}.json`;
}

/** Runs in one list. */
export const RUNS_IN_LIST = 512;

/** Words that a prefix may stand for, at most. */
const MOST_RUNS = 200;

/** The distinct runs of texts, sorted. */
export function runsOf(texts: readonly string[]): string[] {
  const runs = new Set<string>();
  for (const text of texts)
    for (const { kind, text: run } of unitsOf(text)) if (kind === "run") runs.add(run);
  return [...runs].sort();
}

/**
 * Units whose last run is a prefix, once for each run that begins so, in the order of `runsWith`.
 * @throws TooBroad
 */
export async function expandPrefix(
  units: readonly Unit[],
  runsWith: (prefix: string) => Promise<string[]>,
): Promise<Unit[][]> {
  const last = units.at(-1);
  if (last?.kind !== "run") return [[...units]];
  const found = await runsWith(last.text);
  if (found.length > MOST_RUNS) throw new TooBroad(last.text, found.length);
  return found.map((text) => [...units.slice(0, -1), { ...last, text }]);
}

/** The runs of a release that begin with a prefix, from the lists that have them. @throws SearchFault */
export async function loadRuns(prefix: string, files: SearchFiles, release: string): Promise<string[]> {
  const firsts = await files.json<string[]>(`${release}/${RUNS_PATH}`);
  // The list before may end with such runs.
  const start = Math.max(
    0,
    firsts.findLastIndex((first) => first <= prefix),
  );
  const numbers = [...firsts.keys()].filter(
    (number) => number === start || (number > start && firsts[number]?.startsWith(prefix)),
  );
  const lists = await Promise.all(
    numbers.map((number) => files.json<string[]>(`${release}/${runListPath(number)}`)),
  );
  return lists.flat().filter((run) => run.startsWith(prefix));
}
