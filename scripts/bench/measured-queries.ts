import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { SEARCH_FOLDER } from "../../src/search/search-folder.ts";
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

/** The results of a set of queries in real pages. */
export interface SetFigures {
  name: string;
  queries: number;
  /** The first queries each in a page of its own; the same as warm for a system that loads everything. */
  cold: Accuracy;
  /** All queries one after the other in one page. */
  warm: Accuracy;
  /** The first query of a page, with all that is loaded for it except the texts of the results. */
  first: QueryCost;
  /** Of these, what every first query loads: all but the parts of the index that it asks for. */
  startBytes: number;
  /** Of these, what is the same in every release and kept by browsers. */
  keptBytes: number;
  /** The second query of a page. */
  later: QueryCost;
  /** The most that any query but the first of a page loads. */
  worstBytes: number;
  /** The texts of the first ten results. */
  textBytes: number | null;
}

/** Where queries are asked. */
export interface Setting {
  system: System;
  /** Queries of each set that are asked in a page of their own, which takes most of the time. */
  coldQueries: number;
  /** A tab that is loaded again for each of these. */
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

/**
 * Asks the first queries each in a page loaded again, the next one after it there too; and all in one page
 * that lasts. A system that loads its whole index answers cold as it answers warm: its page is not loaded
 * again for any set, and `opening` is what its first query cost.
 */
export async function measureSet(
  name: string,
  queries: readonly Judged[],
  { opening, ...setting }: Setting & { opening: Asked | null },
): Promise<SetFigures> {
  const cold: Asked[] = [];
  const later: Asked[] = [];
  for (const [index, query] of queries.slice(0, opening ? 0 : setting.coldQueries).entries()) {
    cold.push(await askFirst(setting.fresh, query, setting));
    const next = queries[(index + 1) % queries.length];
    if (next && next !== query) later.push(await askIn(setting.fresh, next, setting));
  }
  const warm: Asked[] = [];
  for (const query of queries) warm.push(await askIn(setting.lasting, query, setting));
  const firsts = opening ? [opening] : cold;
  const texts = await Promise.all(firsts.map(({ results }) => textBytes(results, setting)));
  return {
    name,
    queries: queries.length,
    cold: sum((opening ? warm : cold).map(({ accuracy }) => accuracy)),
    warm: sum(warm.map(({ accuracy }) => accuracy)),
    first: cost(firsts),
    startBytes: median(firsts.map(({ served }) => bytesOf(served.filter(({ path }) => !isChunk(path))))),
    keptBytes: median(firsts.map(({ served }) => bytesOf(served.filter(({ path }) => isKept(path))))),
    later: cost(opening ? warm : later),
    worstBytes: Math.max(...[...warm.slice(1), ...later].map(({ served }) => bytesOf(served)), 0),
    textBytes: texts.includes(null) ? null : median(texts.filter((bytes) => bytes !== null)),
  };
}

/** Bytes of the first query of a page whose filters are open, the median. */
export async function measureFiltered(queries: readonly Judged[], setting: Setting): Promise<number> {
  const bytes: number[] = [];
  for (const { text } of queries.slice(0, setting.coldQueries)) {
    const page = await setting.fresh.reload();
    const { served } = await setting.fresh.ask(text, true);
    bytes.push(bytesOf([...page, ...served]));
  }
  return median(bytes);
}

/** The cost of the first query of the page that lasts, if it loads the whole index; else null. */
export async function measureOpening(query: Judged, setting: Setting): Promise<Asked | null> {
  return setting.system.loadsEverything ? askFirst(setting.lasting, query, setting) : null;
}

async function askFirst(tab: BenchTab, query: Judged, setting: Setting): Promise<Asked> {
  const page = await tab.reload();
  const first = await askIn(tab, query, setting);
  return { ...first, served: [...page, ...first.served] };
}

interface Asked extends Answer {
  accuracy: Accuracy;
}

async function askIn(tab: BenchTab, query: Judged, { system, names }: Setting): Promise<Asked> {
  const answer = await tab.ask(system.name === "ours" ? query.text : query.plain);
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
  return path.includes("/index/") || path.includes("/ids/");
}

function isKept(path: string): boolean {
  return new RegExp(`^${SEARCH_FOLDER}/pagefind-`).test(path);
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
