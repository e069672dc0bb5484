import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Accuracy, compare, sum } from "./accuracy.ts";
import type { Answer, BenchTab } from "./browser.ts";
import { compressed, type Served } from "./compressed-server.ts";
import { median } from "./median.ts";
import type { Query } from "./queries.ts";
import type { System } from "./systems/system.ts";

/** Medians of the cost of a query. */
export interface QueryCost {
  bytes: number;
  requests: number;
  milliseconds: number;
}

/** What a set of queries gave in real pages. */
export interface SetFigures {
  name: string;
  queries: number;
  /** Each query in a page of its own; the same as warm for a system that loads everything. */
  cold: Accuracy;
  /** All queries one after the other in one page. */
  warm: Accuracy;
  /** The first query of a page, with all that is loaded for it except the texts of the results. */
  first: QueryCost;
  /** Of these, what every first query loads: all but the parts of the index that it asks for. */
  startBytes: number;
  /** The second query of a page. */
  later: QueryCost;
  /** The texts of the first ten results. */
  textBytes: number | null;
}

/** Where queries are asked. */
export interface Setting {
  system: System;
  /** A tab that is loaded anew for each query. */
  fresh: BenchTab;
  /** A tab that stays. */
  lasting: BenchTab;
  folder: string;
  names: Map<string, string> | null;
}

/** A query with the ids of what it should find. */
export interface Judged extends Query {
  right: ReadonlySet<string>;
}

const SHOWN = 10;

/** Asks every query in a page loaded anew, the next one after it there too, and all in one page that lasts. */
export async function measureSet(
  name: string,
  queries: readonly Judged[],
  setting: Setting,
): Promise<SetFigures> {
  const { fresh, lasting, system } = setting;
  const cold: Asked[] = [];
  const later: Asked[] = [];
  // The page of a system that loads its whole index answers cold as it answers warm; one load tells what it costs.
  for (const [index, query] of queries.slice(0, system.loadsEverything ? 1 : undefined).entries()) {
    const page = await fresh.reload();
    const first = await askIn(fresh, query, setting);
    cold.push({ ...first, served: [...page, ...first.served] });
    const next = queries[(index + 1) % queries.length];
    if (next && next !== query) later.push(await askIn(fresh, next, setting));
  }
  const warm: Asked[] = [];
  for (const query of queries) warm.push(await askIn(lasting, query, setting));
  const texts = await Promise.all(cold.map(({ results }) => textBytes(results, setting)));
  return {
    name,
    queries: queries.length,
    cold: sum((system.loadsEverything ? warm : cold).map(({ accuracy }) => accuracy)),
    warm: sum(warm.map(({ accuracy }) => accuracy)),
    first: cost(cold),
    startBytes: median(cold.map(({ served }) => bytesOf(served.filter(({ path }) => !isChunk(path))))),
    later: cost(later),
    textBytes: texts.includes(null) ? null : median(texts.filter((bytes) => bytes !== null)),
  };
}

interface Asked extends Answer {
  accuracy: Accuracy;
}

async function askIn(tab: BenchTab, query: Judged, { system, names }: Setting): Promise<Asked> {
  const answer = await tab.ask(system.name === "pairs" ? query.text : query.plain);
  const found = new Set(answer.results.map((result) => names?.get(result) ?? result));
  return { ...answer, accuracy: compare(found, query.right) };
}

function cost(asked: readonly Asked[]): QueryCost {
  return {
    bytes: median(asked.map(({ served }) => bytesOf(served))),
    requests: median(asked.map(({ served }) => served.length)),
    milliseconds: median(asked.map(({ milliseconds }) => milliseconds)),
  };
}

function isChunk(path: string): boolean {
  return path.includes("/index/") || /\.(words|list)$/.test(path);
}

function bytesOf(served: readonly Served[]): number {
  return served.reduce((bytes, file) => bytes + file.bytes, 0);
}

async function textBytes(
  results: readonly string[],
  { system, folder, names }: Setting,
): Promise<number | null> {
  const paths = results
    .slice(0, SHOWN)
    .map((result) => system.textPath(result, names?.get(result) ?? result));
  if (paths.includes(null)) return null;
  const known = paths.filter((path) => path !== null);
  const bytes = await Promise.all(known.map((path) => servedSize(join(folder, path))));
  return bytes.reduce((all, one) => all + one, 0);
}

async function servedSize(path: string): Promise<number> {
  if (!path.endsWith(".json")) return (await stat(path)).size;
  return (await compressed(await readFile(path))).length;
}
