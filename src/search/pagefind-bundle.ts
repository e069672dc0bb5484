import { checkedFetch, type Fetch } from "./checked-fetch.ts";
import { SearchFault } from "./fault.ts";

/**
 * One result of Pagefind: the item's number and the places of the matched words. (Its scores are the same
 * for all results of a quoted query.)
 */
export interface BundleResult {
  item: number;
  words: number[];
}

/** A Pagefind index that is open for queries; it serves English, whose words it stems. */
export interface Bundle {
  /** Runs a quoted query. @throws SearchFault when any file it needs is not right. */
  search(query: string): Promise<BundleResult[]>;
}

interface PagefindModule {
  createInstance(options: { basePath: string }): {
    init(): Promise<void>;
    search(query: string): Promise<{ results: { id: string; words: number[] }[] }>;
  };
}

/** Longest wait for Pagefind's script, in milliseconds. */
const SCRIPT_WAIT = 3500;

/**
 * Opens the index in a folder (an absolute URL ending in `/`). Must run where there is no `document`:
 * there Pagefind takes the index's only language instead of the page's. Pagefind asks the global
 * `fetch` and swallows its failures, so files are fetched through a check that remembers them.
 * @throws SearchFault when the index cannot be opened.
 */
export async function openBundle(folder: string, fetchFile: Fetch): Promise<Bundle> {
  const failure = watchFetches(folder, fetchFile);
  await checkedFetch(`${folder}pagefind-entry.json`, fetchFile);
  const script = await importScript(`${folder}pagefind.js`);
  const instance = script.createInstance({ basePath: folder });
  await Promise.race([instance.init(), failure]);
  return {
    async search(query) {
      const found = await Promise.race([instance.search(query).catch(asFault(folder)), failure]);
      return found.results.map(({ id, words }) => ({ item: Number(id), words }));
    },
  };
}

/**
 * Replaces the global `fetch` for the folder's files; the first that fails rejects the result. Pagefind
 * itself is left waiting for it: told of a failure, it goes on without the file or rejects promises that
 * nobody holds.
 */
function watchFetches(folder: string, fetchFile: Fetch): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {});
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = String(input);
    if (!url.startsWith(folder)) return original(input, init);
    try {
      return await checkedFetch(url, fetchFile);
    } catch (error) {
      if (!(error instanceof SearchFault)) throw error;
      reject(error);
      return new Promise<never>(() => {});
    }
  };
  return promise;
}

async function importScript(url: string): Promise<PagefindModule> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new SearchFault("timeout", url)), SCRIPT_WAIT);
  try {
    return await Promise.race([import(/* @vite-ignore */ url) as Promise<PagefindModule>, silence]);
  } catch (error) {
    throw error instanceof SearchFault ? error : new SearchFault("missing", url, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** What is left when every file arrived whole: the WebAssembly itself was refused. */
function asFault(folder: string) {
  return (error: unknown): never => {
    throw new SearchFault("unsupported", folder, { cause: error });
  };
}
