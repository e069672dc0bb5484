import { createHash } from "node:crypto";
import { englishIndexText } from "../english.ts";
import { packWords } from "../packed-numbers.ts";
import { itemWords } from "../pairs.ts";
import { HEADLINES_PATH } from "../query/pinyin.ts";
import { ENTRY_PATH, IDS_IN_FILE, idsPath, type ReleaseEntry, type Searched } from "../release.ts";
import { RUNS_IN_LIST, runListPath, runsOf, runsPath } from "../runs.ts";
import { buildBundle, type Files } from "./bundle.ts";
import { packed } from "./packed-file.ts";
import { sounded } from "./sounds.ts";
import { buildWordIndex } from "./word-index.ts";

/** An item as it is searched: its Chinese, and its English where it has one. */
export interface SearchedItem {
  id: string;
  zh: SearchedParts;
  en: SearchedParts | null;
}

/** What is searched of a text, headline apart from the rest. */
export interface SearchedParts {
  headline: string[];
  body: string[];
}

/**
 * The entry of the search and the folder it leads to, with all files that call an item by its number:
 * its place among `items`. `more` are such files that are made elsewhere.
 */
export async function buildRelease(items: readonly SearchedItem[], more: Files = new Map()): Promise<Files> {
  const files = new Map(more);
  const searched: Searched[] = [];

  for (let from = 0; from < items.length; from += IDS_IN_FILE) {
    const ids = items.slice(from, from + IDS_IN_FILE).map(({ id }) => id);
    files.set(idsPath(from / IDS_IN_FILE), packed(packWords(ids)));
  }
  files.set(HEADLINES_PATH, json(items.map(({ zh }) => zh.headline.map(sounded))));

  const chinese = buildWordIndex(worded(items));
  if (items.length > 0) {
    searched.push("zh");
    for (const [path, content] of chinese.files) files.set(path, content);
    for (const [path, content] of runFiles(
      "zh",
      items.flatMap(({ zh }) => textsOf(zh)),
    ))
      files.set(path, content);
  }
  const english = items.flatMap(({ en }, item) => (en ? [{ id: String(item), parts: en }] : []));
  // Pagefind refuses to index nothing.
  if (english.length > 0) {
    searched.push("en");
    const records = english.map(({ id, parts }) => ({ id, text: englishIndexText(parts) }));
    for (const [path, content] of await buildBundle(records)) files.set(`en/${path}`, content);
    for (const [path, content] of runFiles(
      "en",
      english.flatMap(({ parts }) => textsOf(parts)),
    ))
      files.set(path, content);
  }

  const entry: ReleaseEntry = { folder: nameOf(files), searched, lists: chinese.lists };
  return new Map([
    [ENTRY_PATH, json(entry)],
    ...[...files].map(([path, content]): [string, Uint8Array] => [`${entry.folder}/${path}`, content]),
  ]);
}

/** The runs of texts, in lists and a list of these. */
function runFiles(searched: Searched, texts: readonly string[]): Files {
  const runs = runsOf(texts);
  const files: Files = new Map();
  const firsts: string[] = [];
  for (let from = 0; from < runs.length; from += RUNS_IN_LIST) {
    files.set(runListPath(searched, firsts.length), packed(packWords(runs.slice(from, from + RUNS_IN_LIST))));
    firsts.push(runs[from] ?? "");
  }
  return files.set(runsPath(searched), json(firsts));
}

function json(data: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(data));
}

/** One item at a time: the words of many take much room. */
function* worded(items: readonly SearchedItem[]) {
  for (const { zh } of items) yield itemWords(zh);
}

function textsOf({ headline, body }: SearchedParts): string[] {
  return [...headline, ...body];
}

function nameOf(files: Files): string {
  const hash = createHash("sha256");
  // Pagefind gives its files in another order each time.
  const inOrder = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [path, content] of inOrder) hash.update(path).update(content);
  return hash.digest("hex").slice(0, 12);
}
