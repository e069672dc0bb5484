import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startBrowser } from "./browser.ts";
import { serveCompressed } from "./compressed-server.ts";
import { type BenchDocument, readDocuments } from "./corpus.ts";
import { createLiteralMatcher } from "./literal.ts";
import { measuredBuild } from "./measured-build.ts";
import {
  type Judged,
  measureFiltered,
  measureOpening,
  measureSet,
  type SetFigures,
} from "./measured-queries.ts";
import { buildPage } from "./page-build.ts";
import { processorTimes } from "./processor-time.ts";
import { drawQueries, type QuerySet } from "./queries.ts";
import type { Run } from "./run.ts";
import { SYSTEMS } from "./systems/all.ts";
import type { SystemName } from "./systems/system.ts";
import { searchTables } from "./tables.ts";

/** The options of the measurement. */
export interface BenchOptions {
  corpus: string;
  sizes: number[];
  queries: number;
  /** Queries of each set that are also asked in a page of their own. */
  cold: number;
  seed: number;
  only: SystemName[];
  scratch: string | null;
  json: string | null;
}

/** A set with what its queries should find. */
interface JudgedSet {
  name: string;
  queries: Judged[];
}

/** Queries are drawn from the documents that every larger archive holds too, so that all are asked the same. */
const SAMPLE = 1500;

/** Measures every system at every size, logs progress, and prints tables in Markdown. */
export async function benchSearch(options: BenchOptions): Promise<void> {
  const scratch = options.scratch
    ? resolve(options.scratch)
    : await mkdtemp(join(tmpdir(), "qiaobao-bench-"));
  const runs: Run[] = [];
  try {
    for (const size of options.sizes) {
      const documents = await readDocuments(options.corpus, size);
      const sets = drawQueries(documents.slice(0, SAMPLE), { count: options.queries, seed: options.seed });
      const judged = judge(documents, sets);
      for (const name of options.only) {
        const folder = join(scratch, `${name}-${size}`);
        const { corpus, cold } = options;
        runs.push(await run(name, { documents, judged, folder, corpus, cold }));
        await rm(folder, { recursive: true, force: true });
        if (options.json) await writeFile(options.json, JSON.stringify(runs, null, 1));
      }
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  console.log(`\n${searchTables(runs)}`);
}

function judge(documents: readonly BenchDocument[], sets: readonly QuerySet[]): JudgedSet[] {
  const matcher = createLiteralMatcher(documents);
  let [checked, different] = [0, 0];
  const judged = sets.map(({ name, queries }) => ({
    name,
    queries: queries.map((query) => {
      const forms = query.terms.map((term) => [term]);
      const right = matcher.find(forms);
      if (query.isChinese) {
        checked += 1;
        if (right.symmetricDifference(matcher.findCharacters(forms)).size > 0) different += 1;
      }
      return { ...query, right };
    }),
  }));
  log(
    `${documents.length} documents; ${checked} queries of only characters matched in two ways, ${different} differ`,
  );
  return judged;
}

async function run(
  name: SystemName,
  options: { documents: BenchDocument[]; judged: JudgedSet[]; folder: string; corpus: string; cold: number },
): Promise<Run> {
  const { documents, judged, folder, corpus, cold } = options;
  const system = SYSTEMS[name];
  const build = await measuredBuild(system, documents, { corpus, folder });
  log(`${name}, ${documents.length}: built in ${build.seconds.toFixed(1)} s`);
  await buildPage(name, folder);
  const names = await system.resultNames(folder, documents);
  await using server = await serveCompressed(folder);
  await using browser = await startBrowser(server);
  await using fresh = await browser.open();
  await using lasting = await browser.open();
  const setting = { system, coldQueries: cold, fresh, lasting, folder, names };
  const [any] = judged.flatMap(({ queries }) => queries);
  const opening = any ? await measureOpening(any, setting) : null;
  const sets: SetFigures[] = [];
  for (const set of judged) {
    sets.push(await measureSet(set.name, set.queries, { ...setting, opening }));
    log(`${name}, ${documents.length}: ${set.name}`);
  }
  const words = judged.find((set) => set.name === "word")?.queries ?? [];
  const filteredBytes = name === "ours" ? await measureFiltered(words, setting) : null;
  const processor = name === "ours" ? await processorTimes(folder, judged) : null;
  return { system: name, size: documents.length, build, sets, filteredBytes, processor };
}

function log(line: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);
}
