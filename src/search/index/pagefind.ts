import { SearchFault } from "../fault.ts";
import type { SearchFiles } from "../files.ts";
import { INDEX_FOLDER, type ReleaseEntry, SORT_KEY } from "./entry.ts";

/** A Pagefind index that is open for queries. */
export interface PagefindIndex {
  /** The places of a word by the number of the record. @throws SearchFault when a file is not right. */
  search(word: string): Promise<Map<number, readonly number[]>>;
  /** Gives up the index. */
  close(): void;
}

interface PagefindModule {
  createInstance(options: { basePath: string; metaCacheTag: string }): {
    init(): Promise<void>;
    search(
      word: string | null,
      options?: { sort: Record<string, "asc"> },
    ): Promise<{ results: { id: string; words: number[] }[] }>;
  };
}

/** Longest wait for Pagefind's script, in milliseconds. */
const SCRIPT_WAIT = 3500;

/**
 * Opens the index of a release by Pagefind's public interface. Must run where there is no `document`: there
 * Pagefind takes the index's only language instead of the page's.
 * @throws SearchFault when it cannot be opened.
 */
export async function openPagefind(entry: ReleaseEntry, files: SearchFiles): Promise<PagefindIndex> {
  expectWebAssembly();
  const { createInstance } = await importScript(await files.script(`${entry.engine}/pagefind.js`));
  const { base, failure, close } = answerFetches((name) =>
    // The program is the same in every release, and kept by browsers.
    files.response(
      name.startsWith("wasm.") ? `${entry.engine}/${name}` : `${entry.folder}/${INDEX_FOLDER}/${name}`,
    ),
  );
  const pagefind = createInstance({ basePath: base, metaCacheTag: "" });
  await Promise.race([pagefind.init(), failure]);
  const all = await Promise.race([pagefind.search(null, { sort: { [SORT_KEY]: "asc" } }), failure]);
  const numbers = new Map(all.results.map(({ id }, number) => [id, number]));
  return {
    async search(word) {
      const { results } = await Promise.race([pagefind.search(word), failure]);
      return new Map(results.map(({ id, words }) => [numbers.get(id) ?? -1, inOrder(words)]));
    },
    close,
  };
}

/** Pagefind's places are mostly in order, which is cheaper to see than to make. */
function inOrder(places: number[]): readonly number[] {
  const isOrdered = places.every((place, index) => index === 0 || (places[index - 1] ?? 0) <= place);
  return isOrdered ? places : places.toSorted((a, b) => a - b);
}

/** Addresses under which Pagefind asks for files. No server has them: what answers is here. */
const PLACES = "https://pagefind.invalid/";

const answers = new Map<string, (name: string) => Promise<Response>>();
let opened = 0;
let nativeFetch: typeof fetch | null = null;

/**
 * A base address whose files an index answers itself. Pagefind asks the global `fetch`, which is replaced for
 * these addresses as long as an index is open. Pagefind swallows the failure of a file and continues without it,
 * so it is left waiting, and `failure` rejects.
 */
function answerFetches(answer: (name: string) => Promise<Response>) {
  const base = `${PLACES}${++opened}/`;
  const { promise: failure, reject } = Promise.withResolvers<never>();
  failure.catch(() => {});
  answers.set(base, (name) =>
    answer(name).catch((error) => {
      reject(error);
      return new Promise<never>(() => {});
    }),
  );
  nativeFetch ??= replaceFetch();
  const close = () => {
    answers.delete(base);
    if (answers.size > 0 || !nativeFetch) return;
    globalThis.fetch = nativeFetch;
    nativeFetch = null;
  };
  return { base, failure, close };
}

function replaceFetch(): typeof fetch {
  const native = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const [, base = "", name = ""] = /^(https:\/\/pagefind\.invalid\/\d+\/)([^?]*)/.exec(String(input)) ?? [];
    return answers.get(base)?.(name) ?? native(input, init);
  };
  return native;
}

/** Pagefind says only that it failed. @throws SearchFault where WebAssembly is missing or forbidden. */
function expectWebAssembly(): void {
  try {
    new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  } catch (error) {
    throw new SearchFault("unsupported", null, { cause: error });
  }
}

async function importScript(url: string): Promise<PagefindModule> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new SearchFault("timeout", url)), SCRIPT_WAIT);
  try {
    return await Promise.race([import(/* @vite-ignore */ url) as Promise<PagefindModule>, silence]);
  } catch (error) {
    if (error instanceof SearchFault) throw error;
    throw new SearchFault(error instanceof SyntaxError ? "damaged" : "missing", url, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
