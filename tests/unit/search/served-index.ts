import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Engine, Searched } from "../../../src/search/hit.ts";
import type { Files } from "../../../src/search/index/build-index.ts";
import type { SearchedParts } from "../../../src/search/index/searched-item.ts";
import { type ItemText, itemTextFiles } from "../../../src/search/item-text.ts";
import { buildRelease } from "../../../src/search/node/build-search.ts";
import type { Query } from "../../../src/search/query/query.ts";
import type { Language, Script } from "../../../src/text/language.ts";
import { inSimplified, inTraditional } from "../../../src/text/traditional.ts";

/** A made-up document: its headline and paragraphs in Chinese, and in English where it has them. */
export interface Document {
  id: string;
  headline?: string[];
  body: string[];
  english?: string[];
  /** True where the newspaper printed it in Traditional script. */
  isTraditional?: boolean;
}

/** A search folder on disk, read through `file:` addresses in place of a web server. */
export interface ServedIndex extends AsyncDisposable {
  /** Its address, ending in `/`. */
  folder: string;
}

/** Serves the real index of some documents until its scope ends. */
export async function serve(documents: readonly Document[]): Promise<ServedIndex> {
  const items = documents.map(({ id, headline = [], body, english, isTraditional = false }) => {
    const convert = isTraditional ? inSimplified : (text: string) => inTraditional(text);
    const script: Script = isTraditional ? "zh-Hans" : "zh-Hant";
    return {
      id,
      zh: { headline, body },
      en: english ? { headline: [], body: english } : null,
      otherScript: { script, headline: headline.map(convert), body: body.map(convert) },
    };
  });
  const files = await buildRelease(items);
  for (const { id, zh, en, otherScript } of items) {
    const original = otherScript.script === "zh-Hans" ? "zh-Hant" : "zh-Hans";
    const shown: [Language, SearchedParts | null][] = [
      [original, zh],
      [otherScript.script, otherScript],
      ["en", en],
    ];
    const texts = shown.flatMap(([language, parts]) => (parts ? [{ ...itemText(id, parts), language }] : []));
    for (const [path, file] of itemTextFiles(texts))
      files.set(path, new TextEncoder().encode(JSON.stringify(file)));
  }
  return serveFiles(files);
}

function itemText(id: string, { headline, body }: { headline: string[]; body: string[] }): ItemText {
  const [title = "", deck = null, kicker = null] = headline;
  const printed = { "zh-Hans": "", "zh-Hant": "", en: "" };
  const blocks = body.map((text, index): [string, string] => [`p${index + 1}`, text]);
  return {
    id,
    language: "zh-Hans",
    headline: { kicker, title, deck },
    byline: null,
    printed,
    date: "",
    languages: [],
    coins: "",
    blocks,
  };
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

/** The ids of what a query finds, in the order of the results. */
export async function foundIds(
  engine: Engine,
  query: Query,
  languages?: readonly Searched[],
): Promise<string[]> {
  const { release, hits } = await engine.search(query, languages);
  return engine.ids(
    release,
    hits.map(({ item }) => item),
  );
}

/** The answer of a web server. */
export async function fetchFile(url: string): Promise<Response> {
  try {
    return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
  } catch {
    return new Response("<!doctype html><title>404</title>", { status: 404 });
  }
}
