import type { Searched } from "./release.ts";
import { type Unit, unitsOf } from "./text.ts";
import { TooBroad } from "./too-broad.ts";

/** Where the distinct Latin words and numbers of all items' texts lie in the folder of a release, for `digit*`. */
export function runsPath(searched: Searched): string {
  return `${searched}/runs.json`;
}

/** Words that a prefix may stand for, at the most. */
const MOST_RUNS = 200;

/** The distinct runs of texts, sorted. */
export function runsOf(texts: readonly string[]): string[] {
  const runs = new Set<string>();
  for (const text of texts)
    for (const { kind, text: run } of unitsOf(text)) if (kind === "run") runs.add(run);
  return [...runs].sort();
}

/**
 * Units whose last run is a prefix, once for each run that begins so.
 * @throws TooBroad
 */
export function expandPrefix(units: readonly Unit[], runs: readonly string[]): Unit[][] {
  const last = units.at(-1);
  if (last?.kind !== "run") return [[...units]];
  const found = runs.filter((run) => run.startsWith(last.text));
  if (found.length > MOST_RUNS) throw new TooBroad(last.text, found.length);
  return found.map((text) => [...units.slice(0, -1), { ...last, text }]);
}
