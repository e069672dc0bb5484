import { type Unit, unitsOf } from "../text/units.ts";
import type { SearchFiles } from "./files.ts";
import { loadLists, type SortedLists } from "./sorted-lists.ts";
import { TooBroad } from "./too-broad.ts";

/** Where the distinct Latin words and numbers of all texts are, for `digit*`. */
export const RUNS: SortedLists = {
  firsts: "runs.json",
  pathOf: (list) => `runs/${list.toString(36)}.json`,
};

/** Words that a prefix may stand for, at most. */
const MOST_RUNS = 200;

/** The distinct runs of texts, sorted. */
export function runsOf(texts: readonly string[]): string[] {
  const runs = new Set<string>();
  for (const part of texts.flatMap((text) => text.split(CHINESE)))
    for (const { kind, text: run } of unitsOf(part)) if (kind === "run") runs.add(run);
  return [...runs].sort();
}

/** Characters of which no run is made. */
const CHINESE = /[\u4E00-\u9FFF]+/;

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
  const runs = await loadLists<string>(RUNS, prefix, { files, release });
  return runs.filter((run) => run.startsWith(prefix));
}
