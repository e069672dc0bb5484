import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildBundle, type Files } from "../../../src/search/build/bundle.ts";
import { sounded } from "../../../src/search/build/sounds.ts";
import { buildWordIndex } from "../../../src/search/build/word-index.ts";
import { englishIndexText } from "../../../src/search/english.ts";
import { type ItemText, itemTextPath } from "../../../src/search/item-text.ts";
import { itemWords } from "../../../src/search/pairs.ts";
import { HEADLINES_PATH } from "../../../src/search/pinyin.ts";
import { RUNS_PATH, runsOf } from "../../../src/search/runs.ts";

/** A made-up document: its headline and paragraphs in Chinese, and in English where it has them. */
export interface Document {
  id: string;
  headline?: string[];
  body: string[];
  english?: string[];
}

/** A search folder on disk, read through `file:` addresses in place of a web server. */
export interface ServedIndex extends AsyncDisposable {
  /** Its address, ending in `/`. */
  folder: string;
}

/** Serves the real index of some documents until its scope ends. */
export async function serve(documents: readonly Document[]): Promise<ServedIndex> {
  const chinese = documents.map(({ id, headline = [], body }) => ({ id, parts: { headline, body } }));
  const english = documents.flatMap(({ id, english }) =>
    english ? [{ id, parts: { headline: [], body: english } }] : [],
  );
  const files: Files = new Map();
  const put = (path: string, data: unknown) =>
    files.set(path, new TextEncoder().encode(JSON.stringify(data)));
  const items = chinese.map(({ id, parts }) => ({ id, words: itemWords(parts) }));
  for (const [path, content] of buildWordIndex(items)) files.set(`zh/${path}`, content);
  put(`zh/${RUNS_PATH}`, runsOf(chinese.flatMap(({ parts }) => [...parts.headline, ...parts.body])));
  if (english.length > 0) {
    const records = english.map(({ id, parts }) => ({ id, text: englishIndexText(parts) }));
    for (const [path, content] of await buildBundle(records)) files.set(`en/${path}`, content);
    put(`en/${RUNS_PATH}`, runsOf(english.flatMap(({ parts }) => parts.body)));
  }
  for (const { id, parts } of chinese) put(itemTextPath(id, "zh-Hans"), itemText(id, parts));
  put(
    HEADLINES_PATH,
    chinese.map(({ id, parts }) => ({ id, parts: parts.headline.map(sounded) })),
  );
  return serveFiles(files);
}

function itemText(id: string, { headline, body }: { headline: string[]; body: string[] }): ItemText {
  const [title = "", deck = null, kicker = null] = headline;
  const printed = { "zh-Hans": "", "zh-Hant": "", en: "" };
  const blocks = body.map((text, index): [string, string] => [`p${index + 1}`, text]);
  return { id, language: "zh-Hans", headline: { kicker, title, deck }, byline: null, printed, blocks };
}

/** Serves the files of a search folder until its scope ends. */
export async function serveFiles(files: Files): Promise<ServedIndex> {
  const directory = await mkdtemp(join(tmpdir(), "qiaobao-search-"));
  for (const [path, content] of files) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
  return {
    folder: `${pathToFileURL(directory).href}/`,
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true }),
  };
}

/** What a web server would answer. */
export async function fetchFile(url: string): Promise<Response> {
  try {
    return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
  } catch {
    return new Response("<!doctype html><title>404</title>", { status: 404 });
  }
}
