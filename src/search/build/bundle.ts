import { gunzipSync } from "node:zlib";
import { decode, encode } from "cborg";
import { createIndex } from "pagefind";
import { SIGNATURE } from "../signature.ts";
import { packed } from "./packed-file.ts";

/** What Pagefind indexes of one English text; `text` is made of words that white space parts. */
export interface BundleRecord {
  id: string;
  text: string;
}

/** Files by their path. */
export type Files = Map<string, Uint8Array>;

/** Small chunks: a query loads only those its words are in. */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= "4000";

const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|index\/.+|pagefind\..+\.pf_meta)$/;

/**
 * A Pagefind index of English records, stemmed, whose results are called by the records' ids. Pagefind itself names
 * them by a hash and keeps a file for each that tells the address; with the ids in their place those
 * files are not needed, and an item found in both languages can be told to be one.
 * @throws Error when Pagefind refuses a record.
 */
export async function buildBundle(records: readonly BundleRecord[]): Promise<Files> {
  const { index, errors } = await createIndex({ forceLanguage: "en" });
  if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
  for (const { id, text } of records) {
    const added = await index.addCustomRecord({ url: id, content: text, language: "en" });
    if (added.errors.length > 0) throw new Error(`Pagefind, ${id}: ${added.errors.join("; ")}`);
  }
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join("; ")}`);
  await index.deleteIndex();
  return nameResults(new Map(written.files.map(({ path, content }) => [path, content])));
}

function nameResults(files: Files): Files {
  const idOf = new Map<string, string>();
  for (const [path, content] of files) {
    const hash = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (hash) idOf.set(hash, JSON.parse(new TextDecoder().decode(unpack(content))).url);
  }
  const kept: Files = new Map();
  for (const [path, content] of files) {
    if (!NEEDED.test(path)) continue;
    kept.set(path, path.endsWith(".pf_meta") ? renamePages(content, idOf) : content);
  }
  return kept;
}

/** The ids of the records that the `pf_meta` of a bundle lists. */
export function indexedRecords(meta: Uint8Array): string[] {
  return pagesOf(meta).pages.map(([id]) => id);
}

function renamePages(meta: Uint8Array, idOf: ReadonlyMap<string, string>): Uint8Array {
  const { version, pages, rest } = pagesOf(meta);
  const named = pages.map(([hash, ...page]) => {
    const id = idOf.get(hash);
    if (id === undefined) throw new Error(`Pagefind ${version} names a page that has no fragment: ${hash}`);
    return [id, ...page];
  });
  return packed(encode([version, named, ...rest]));
}

/** `pf_meta` is a gzipped CBOR list; its second member lists the pages, each beginning with its hash. */
function pagesOf(meta: Uint8Array) {
  const [version, pages, ...rest] = decode(unpack(meta)) as [string, [string, ...unknown[]][], ...unknown[]];
  return { version, pages, rest };
}

function unpack(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(SIGNATURE.length);
}
