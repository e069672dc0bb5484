import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createEngine } from "../../src/search/engine.ts";
import { openFiles } from "../../src/search/files.ts";
import { ENTRY_PATH, type ReleaseEntry } from "../../src/search/index/entry.ts";
import { type Confirm, findUnits } from "../../src/search/index/find.ts";
import { openIndex } from "../../src/search/index/open-index.ts";
import { fetchFile } from "../../src/search/node/fetch-file.ts";
import { parseQuery } from "../../src/search/query/query.ts";
import { readMatch } from "../../src/search/read-match.ts";
import { SEARCH_FOLDER } from "../../src/search/search-folder.ts";
import { unitsOf } from "../../src/text/units.ts";
import { median } from "./median.ts";
import type { QuerySet } from "./queries.ts";

/** Medians of processor milliseconds of our query, in an index that is open and has loaded no other query's files. */
export interface ProcessorTime {
  name: string;
  /** Finding the documents. */
  found: number;
  /** The whole answer: found, looked for in headlines, put in order. */
  ordered: number;
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Queries of each set that are timed. */
const TIMED = 30;

/** Times our queries in this process, whose threads (unpacking) count too. */
export async function processorTimes(folder: string, sets: readonly QuerySet[]): Promise<ProcessorTime[]> {
  const search = pathToFileURL(`${join(folder, SEARCH_FOLDER)}/`).href;
  const times: ProcessorTime[] = [];
  for (const { name, queries } of sets) {
    const found: number[] = [];
    const ordered: number[] = [];
    for (const { text, terms } of queries.slice(0, TIMED)) {
      const files = openFiles(search, fetchFile);
      const entry = await files.json<ReleaseEntry>(ENTRY_PATH);
      const index = await openIndex(entry, files);
      const find = (term: string) => {
        const units = unitsOf(term);
        const release = { folder: entry.folder, files, index };
        const confirm: Confirm = (item, searched) => readMatch(item, searched, { units, release });
        return findUnits(units, index, { languages: ["zh"], confirm });
      };
      found.push(await processorMilliseconds(find, () => Promise.all(terms.map(find))));
      index.close();
      const engine = createEngine(search, fetchFile);
      const answer = (query: string) => engine.search(parseQuery(query));
      ordered.push(await processorMilliseconds(answer, () => answer(text)));
      await engine.close();
    }
    times.push({ name, found: median(found), ordered: median(ordered) });
  }
  return times;
}

/** A query that no text holds; it opens the index. */
const OPENING = "\u{10FFFD}";

/**
 * Garbage of what ran before is collected first: its cost would be counted with this. The opening query comes
 * after that, because collecting also throws away compiled regular expressions.
 */
async function processorMilliseconds(
  open: (query: string) => Promise<unknown>,
  run: () => Promise<unknown>,
): Promise<number> {
  collectGarbage();
  await open(OPENING);
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
