import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Script } from "../../text/language.ts";
import { SORT_KEY } from "./entry.ts";
import { surveyUnits } from "./item-units.ts";
import { itemIndexer, type PlacedWords } from "./item-words.ts";
import { type ContinuedSlots, hasRoom, KINDS, type Kind, recordName, SLOT, slotsOf } from "./layout.ts";
import { originalOf, type SearchedItem } from "./searched-item.ts";
import { byScripts, type FormTable, usualIn } from "./shown-forms.ts";

/** Files by their path. */
export type Files = Map<string, Uint8Array>;

/** An index that Pagefind has written. */
export interface BuiltIndex {
  /** The files that change with the items, and those that depend only on Pagefind's version. */
  files: Files;
  program: Files;
  /** Pagefind's version. */
  version: string;
  /** Names of the records, in the order of their sort key. */
  records: string[];
  continued: ContinuedSlots;
  /** The commonest units by their codes, the commonest first. */
  common: string[];
  forms: FormTable;
}

/** A tag of no language: Pagefind neither stems nor segments. */
const LANGUAGE = "x";

/** The most frequent units, which queries avoid looking up. */
const COMMON = 256;

/** Writes the index of items, in the order of their numbers. @throws Error when Pagefind refuses a record. */
export function buildIndex(items: readonly SearchedItem[]): Promise<BuiltIndex> {
  const built = last.then(() => writeIndex(items));
  // Pagefind is one process for all indexes: the next waits for this one.
  last = built.catch(() => {});
  return built;
}

let last: Promise<unknown> = Promise.resolve();

async function writeIndex(items: readonly SearchedItem[]): Promise<BuiltIndex> {
  const folder = await mkdtemp(join(tmpdir(), "qiaobao-index-"));
  const size = process.env[CHUNK_SIZE];
  process.env[CHUNK_SIZE] = String(chunkSize(items.length));
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
    const records: string[] = [];
    const add = async (name: string, content: string) => {
      const sort = { [SORT_KEY]: String(records.length) };
      const { errors } = await index.addCustomRecord({ url: name, content, language: LANGUAGE, sort });
      if (errors.length > 0) throw new Error(`Pagefind, ${name}: ${errors.join("; ")}`);
      records.push(name);
    };
    const described = await addItems(items, add);
    // This process now waits, and Pagefind needs the memory of the words that it has been given.
    await globalThis.gc?.({ execution: "async", type: "major" });
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join("; ")}`);
    return { ...described, records, ...(await readWritten(folder)) };
  } finally {
    await close();
    if (size === undefined) delete process.env[CHUNK_SIZE];
    else process.env[CHUNK_SIZE] = size;
    await rm(folder, { recursive: true });
  }
}

/** Pagefind's process reads it when it starts. */
const CHUNK_SIZE = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE";

/** Small chunks cost little to load, but the first query loads a list of all: this is the least for both. */
function chunkSize(documents: number): number {
  return Math.max(400, Math.round(26 * Math.sqrt(documents)));
}

async function readWritten(folder: string) {
  const read = async (name: string): Promise<[string, Uint8Array]> => [
    name,
    new Uint8Array(await readFile(join(folder, name))),
  ];
  const names = (await readdir(folder, { recursive: true })).sort();
  const readAll = async (pattern: RegExp): Promise<Files> =>
    new Map(await Promise.all(names.filter((name) => pattern.test(name)).map(read)));
  const files = await readAll(/^(pagefind-entry\.json|pagefind\..+\.pf_meta|index\/.+\.pf_index)$/);
  const entry = JSON.parse(new TextDecoder().decode(files.get("pagefind-entry.json"))) as { version: string };
  return { files, program: await readAll(/^(pagefind\.js|wasm\..+\.pagefind)$/), version: entry.version };
}

type Add = (name: string, content: string) => Promise<void>;

/** Adds the records of all items; returns the data for interpreting their places. */
async function addItems(items: readonly SearchedItem[], add: Add) {
  const survey = surveyUnits(items);
  const { ranks, usual } = survey;
  const continued: ContinuedSlots = { text: {}, unit: {}, english: {} };
  const writers = KINDS.map((kind) => [kind, recordWriter(kind, continued, add)] as const);
  const usualOf = byScripts((original, script) => usualIn(script, usual[original][script]));
  const worded = byScripts(() => new Set<string>());
  const indexerOf = (original: Script) =>
    itemIndexer(survey, { usualOf: usualOf[original], worded: worded[original] });
  const indexers = { "zh-Hans": indexerOf("zh-Hans"), "zh-Hant": indexerOf("zh-Hant") };
  for (const [number, item] of items.entries()) {
    const words = indexers[originalOf(item)](item, survey.lines[number] ?? []);
    for (const [kind, writer] of writers) await writer.add(words[kind]);
  }
  for (const [, writer] of writers) await writer.end();
  return {
    continued,
    common: [...ranks.keys()].slice(0, COMMON),
    forms: byScripts((original, script) => ({
      usual: usual[original][script],
      worded: [...worded[original][script]].sort().join(""),
    })),
  };
}

/** Puts items into records one after another. */
function recordWriter(kind: Kind, continued: ContinuedSlots, add: Add) {
  let first = 0;
  let items = 0;
  let slots = 0;
  let content: string[] = [];
  const end = async () => {
    if (items === 0) return;
    const record = content.join(" ");
    content = [];
    // Pagefind drops a record without a word.
    if (/[^ -]/.test(record)) await add(recordName(kind, first), record);
    first += items;
    [items, slots] = [0, 0];
  };
  return {
    async add({ content: words, places }: PlacedWords): Promise<void> {
      const own = slotsOf(kind, places);
      if (!hasRoom({ items, slots }, own)) await end();
      const more = Array.from({ length: own - 1 }, (_, index) => slots + index + 1);
      if (own > 1) continued[kind][first] = [...(continued[kind][first] ?? []), ...more];
      const empty = own * SLOT[kind] - places;
      if (places > 0) content.push(words);
      if (empty > 0) content.push(`-${" -".repeat(empty - 1)}`);
      slots += own;
      items += 1;
    },
    end,
  };
}
