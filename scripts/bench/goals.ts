import { precision, recall, sum } from "./accuracy.ts";
import type { Run } from "./run.ts";
import type { SystemName } from "./systems/system.ts";

/** A promise of the archive about its search, and whether it was kept. */
export interface Goal {
  goal: string;
  measured: string;
  met: boolean;
}

const SMALL = 3;
const MIDDLE = 1500;
const LARGE = 12_000;

/** Most kilobytes of the first query, by number of documents, and the least of it that browsers keep for ever. */
const FIRST: Readonly<Record<number, number>> = { [SMALL]: 105, [MIDDLE]: 130, [LARGE]: 170 };
const KEPT = 65;
const FILTERED = 215;

/** Most kilobytes of a later query, by set, at the largest size; and at the smallest. */
const LATER = [
  { name: "2 characters", most: 10 },
  { name: "word", most: 11 },
  { name: "4 characters", most: 20 },
  { name: "pasted, no punctuation", most: 20 },
  { name: "pasted, punctuation", most: 20 },
];
const LATER_SMALL = 4;
const WORST = 160;

/** Most processor milliseconds before ranking, of a pasted passage and of any other query. */
const PROCESSOR = { pasted: 30, other: 15 };

/** All goals for which the runs have figures. */
export function judgeGoals(runs: readonly Run[]): Goal[] {
  const find = (system: SystemName, size: number) =>
    runs.find((run) => run.system === system && run.size === size);
  const ours = runs.filter(({ system }) => system === "ours");
  const [small, large] = [find("ours", SMALL), find("ours", LARGE)];
  return [
    ...ours.map(exact),
    ...ours.flatMap(first),
    ...(small ? LATER.map(({ name }) => later(small, name, LATER_SMALL)) : []),
    ...(large ? LATER.map(({ name, most }) => later(large, name, most)) : []),
    ...(large ? atFullSize(large) : []),
    ...ours.flatMap((run) => beside(run, find("stock", run.size))),
  ];
}

function exact({ sets, size }: Run): Goal {
  const all = sum(sets.flatMap(({ cold, warm }) => [cold, warm]));
  return {
    goal: `recall / precision at ${size}, %: 100 / 100`,
    measured: `${recall(all).toFixed(2)} / ${precision(all).toFixed(2)}`,
    met: recall(all) === 100 && precision(all) === 100,
  };
}

/** The first query is that of the commonest kind, a word. */
function first({ sets, size }: Run): Goal[] {
  const most = FIRST[size];
  const words = sets.find(({ name }) => name === "word");
  if (most === undefined || !words) return [];
  return [
    atMost(`first query at ${size}, KB`, words.first.bytes / 1000, most),
    atLeast(`of it kept for ever at ${size}, KB`, words.keptBytes / 1000, KEPT),
  ];
}

function later({ sets, size }: Run, name: string, most: number): Goal {
  const bytes = sets.find((set) => set.name === name)?.later.bytes ?? Number.NaN;
  return atMost(`later query at ${size}, ${name}, KB`, bytes / 1000, most);
}

function atFullSize({ sets, filteredBytes, processor, build }: Run): Goal[] {
  const goals = [
    atMost(
      `worst later query at ${LARGE}, KB`,
      Math.max(...sets.map(({ worstBytes }) => worstBytes)) / 1000,
      WORST,
    ),
  ];
  if (filteredBytes !== null)
    goals.push(atMost(`first query at ${LARGE}, filters open, KB`, filteredBytes / 1000, FILTERED));
  const times = (processor ?? []).map(({ name, found }) => ({ isPasted: name.startsWith("pasted"), found }));
  const worst = (isPasted: boolean) =>
    Math.max(...times.filter((time) => time.isPasted === isPasted).map(({ found }) => found));
  if (processor) {
    goals.push(atMost("processor before ranking, pasted, ms", worst(true), PROCESSOR.pasted));
    goals.push(atMost("processor before ranking, worst other set, ms", worst(false), PROCESSOR.other));
  }
  if (build.peakMebibytes !== null)
    goals.push(atMost(`build at ${LARGE}, peak memory, GiB`, build.peakMebibytes / 1024, 2.5));
  return goals;
}

/** The texts that Pagefind keeps for its results are not part of its index. */
function beside({ size, build }: Run, stock: Run | undefined): Goal[] {
  if (!stock || size < MIDDLE) return [];
  return [atMost(`index at ${size}, times stock`, build.indexBytes / stock.build.indexBytes, 1.5)];
}

function atMost(goal: string, measured: number, most: number): Goal {
  return { goal: `${goal}: ≤ ${most}`, measured: measured.toFixed(1), met: measured <= most };
}

function atLeast(goal: string, measured: number, least: number): Goal {
  return { goal: `${goal}: ≥ ${least}`, measured: measured.toFixed(1), met: measured >= least };
}
