import { SearchFault } from "./fault.ts";

export type Fetch = (url: string, init?: { signal?: AbortSignal }) => Promise<Response>;

/** The files below the search folder. All throw SearchFault when a file is not right. */
export interface SearchFiles {
  /** Address of the search folder, ending in `/`. */
  folder: string;
  /** A JSON file, loaded and parsed once. */
  json<T>(path: string): Promise<T>;
  /** A file that is used by others, checked and unpacked. */
  response(path: string): Promise<Response>;
  /** Address by which a script is imported. */
  script(path: string): Promise<string>;
}

/** The files of a search folder (an absolute URL ending in `/`). */
export function openFiles(folder: string, fetchFile: Fetch): SearchFiles {
  const kept = new Map<string, Promise<unknown>>();
  const response = (path: string) => checkedFetch(`${folder}${path}`, fetchFile);
  return {
    folder,
    response,
    async script(path) {
      const url = folder + path;
      // On disk, Node takes a script for the kind of module that a package.json somewhere above it says.
      if (!folder.startsWith("file:")) return url;
      const response = await fetchFile(url);
      if (!response.ok) throw new SearchFault("missing", url);
      return `data:text/javascript,${encodeURIComponent(await response.text())}`;
    },
    json<T>(path: string) {
      const known = kept.get(path) as Promise<T> | undefined;
      if (known) return known;
      const loaded = response(path).then((file): Promise<T> => file.json());
      kept.set(path, loaded);
      // A file that failed is requested again.
      loaded.catch(() => kept.delete(path));
      return loaded;
    },
  };
}

/** The first bytes of Pagefind's packed files once they are unpacked. */
const SIGNATURE = "pagefind_dcd";

/** Longest silence of a file under way, in milliseconds; a slow line still sends something. */
const SILENCE = 3000;

/**
 * Fetches a file of the search and makes sure that it is whole: right status, valid JSON or gzip, and
 * Pagefind's own signature. Packed files come back unpacked, which Pagefind accepts.
 * @throws SearchFault for whatever is wrong with it.
 */
export async function checkedFetch(url: string, fetchFile: Fetch): Promise<Response> {
  const file = new URL(url).pathname;
  const silence = new SilenceTimer();
  try {
    const response = await fetchFile(url, { signal: silence.signal });
    if (!response.ok) throw new SearchFault("missing", file);
    const bytes = await readAll(response, silence);
    return new Response(await verified(file, bytes));
  } catch (error) {
    if (error instanceof SearchFault) throw error;
    throw new SearchFault(silence.signal.aborted ? "timeout" : "offline", file, { cause: error });
  } finally {
    silence.end();
  }
}

class SilenceTimer {
  private readonly controller = new AbortController();
  private timer = this.start();

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  heard(): void {
    this.end();
    this.timer = this.start();
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private start() {
    return setTimeout(() => this.controller.abort(), SILENCE);
  }
}

async function readAll(response: Response, silence: SilenceTimer): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    silence.heard();
    chunks.push(part.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function verified(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    if (file.endsWith(".json")) {
      JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      return bytes;
    }
    const plain = await unpacked(bytes);
    if (new TextDecoder().decode(plain.subarray(0, SIGNATURE.length)) === SIGNATURE) return plain;
  } catch (error) {
    throw new SearchFault("damaged", file, { cause: error });
  }
  throw new SearchFault("damaged", file);
}

/** Written to the stream at once: a pipe costs twice the processor time. */
async function unpacked(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  const written = writer.write(packed).then(() => writer.close());
  const [plain] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  return new Uint8Array(plain);
}
