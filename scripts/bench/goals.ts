import { precision, recall, sum } from "./accuracy.ts";
import type { SetFigures } from "./measured-queries.ts";
import type { Run } from "./search.ts";
import type { SystemName } from "./systems/system.ts";

/** What the archive promises of its search, and whether it was so. */
export interface Goal {
  goal: string;
  measured: string;
  met: boolean;
}

/** Sets whose texts have Latin or digits in them and are held to the rule of whole runs. */
const MIXED = ["Latin and digits", "mixed"];
const SMALL = 3;
const MIDDLE = 3000;
const LARGE = 12_000;

/** All goals for which the runs have figures. */
export function judgeGoals(runs: readonly Run[]): Goal[] {
  const find = (system: SystemName, size: number) =>
    runs.find((run) => run.system === system && run.size === size);
  const ours = runs.filter(({ system }) => system === "ours");
  const [small, middle, large] = [SMALL, MIDDLE, LARGE].map((size) => find("ours", size));
  return [
    ...ours.flatMap(exact),
    ...(small ? [atMost(`first query at ${SMALL}, KB`, firstKilobytes(small), 115)] : []),
    ...(large ? atFullSize(large) : []),
    ...(large && middle ? ratios(large, middle) : []),
    ...ours.flatMap((run) => beside(run, find("stock", run.size))),
  ];
}

function exact({ sets, size }: Run): Goal[] {
  const chinese = sets.filter(({ name }) => !MIXED.includes(name));
  const mixed = sets.filter(({ name }) => MIXED.includes(name));
  return [
    precise(`Chinese sets at ${size}, recall / precision 100.0 / 100.0, %`, chinese, 100),
    precise(`mixed sets at ${size}, recall / precision 100 / ≥ 99.5, %`, mixed, 99.5),
  ];
}

function precise(goal: string, sets: readonly SetFigures[], least: number): Goal {
  const all = sum(sets.flatMap(({ cold, warm }) => [cold, warm]));
  return {
    goal,
    measured: `${recall(all).toFixed(2)} / ${precision(all).toFixed(2)}`,
    met: recall(all) === 100 && precision(all) >= least,
  };
}

function atFullSize(large: Run): Goal[] {
  const { processor, build } = large;
  const goals = [
    atMost(`first query at ${LARGE}, KB`, firstKilobytes(large), 260),
    ...LATER.map(({ name, most }) => atMost(`later query, ${name}, KB`, laterKilobytes(large, name), most)),
  ];
  if (processor) {
    goals.push(
      atMost("processor before ranking, worst set, ms", Math.max(...processor.map(({ found }) => found)), 15),
      atMost(
        "processor with ranking, worst set, ms",
        Math.max(...processor.map(({ ordered }) => ordered)),
        30,
      ),
    );
  }
  if (build.peakMebibytes !== null) {
    goals.push(atMost(`build at ${LARGE}, peak memory, GiB`, build.peakMebibytes / 1024, 4));
  }
  return goals;
}

/** Most kilobytes of a later query, by set. */
const LATER = [
  { name: "2 characters", most: 10 },
  { name: "word", most: 15 },
  { name: "pasted, no punctuation", most: 75 },
  { name: "pasted, punctuation", most: 75 },
];

function ratios(large: Run, middle: Run): Goal[] {
  return LATER.map(({ name }) =>
    atMost(
      `later query, ${name}, ${LARGE} beside ${MIDDLE}, times`,
      laterKilobytes(large, name) / laterKilobytes(middle, name),
      1.3,
    ),
  );
}

function beside({ size, build }: Run, stock: Run | undefined): Goal[] {
  if (!stock || size < MIDDLE) return [];
  const ratio = (build.indexBytes + build.textBytes) / (stock.build.indexBytes + stock.build.textBytes);
  return [atMost(`index and texts on disk at ${size}, times stock`, ratio, 1.5)];
}

function atMost(goal: string, measured: number, most: number): Goal {
  return { goal: `${goal}: ≤ ${most}`, measured: measured.toFixed(1), met: measured <= most };
}

/** The first query is told by the commonest kind, words. */
function firstKilobytes(run: Run): number {
  return (run.sets.find(({ name }) => name === "word")?.first.bytes ?? Number.NaN) / 1000;
}

function laterKilobytes(run: Run, set: string): number {
  return (run.sets.find(({ name }) => name === set)?.later.bytes ?? Number.NaN) / 1000;
}
