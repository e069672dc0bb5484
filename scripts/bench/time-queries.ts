import { join } from "node:path";
import { json } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
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
import type { ProcessorTime } from "./processor-time.ts";
import type { QuerySet } from "./queries.ts";

/**
 * Times the queries of the set on standard input, over the index in a folder, and prints its `ProcessorTime`. A process
 * of its own: the collector took several times as long where all documents and the indexes of other sets are in memory.
 */
const [folder = ""] = process.argv.slice(2);
const { name, queries } = (await json(process.stdin)) as QuerySet;
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Queries of each set that are timed. */
const TIMED = 30;

/** Milliseconds in which the threads of the collector and the compiler end what they began before. */
const SETTLING = 30;

/** A query that no text holds; it opens the index. */
const OPENING = "\u{10FFFD}";

const search = pathToFileURL(`${join(folder, SEARCH_FOLDER)}/`).href;
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
const time: ProcessorTime = { name, found: median(found), ordered: median(ordered) };
console.log(JSON.stringify(time));

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
  await setTimeout(SETTLING);
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
