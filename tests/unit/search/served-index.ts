import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildBundle, type Files } from "../../../src/search/build/bundle.ts";
import { englishIndexText } from "../../../src/search/english.ts";
import { indexText } from "../../../src/search/pairs.ts";

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
  const chinese = documents.map(({ id, headline = [], body }) => ({
    id,
    text: indexText({ headline, body }),
  }));
  const english = documents.flatMap(({ id, english }) =>
    english ? [{ id, text: englishIndexText(english) }] : [],
  );
  const bundles = {
    zh: await buildBundle(chinese, "und"),
    ...(english.length > 0 && { en: await buildBundle(english, "en") }),
  };
  const files = Object.entries(bundles).flatMap(([name, bundle]) =>
    Array.from(bundle, ([path, content]) => [`${name}/${path}`, content] as const),
  );
  return serveFiles(new Map(files));
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
