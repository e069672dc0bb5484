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
      const loaded = fetchJson<T>(`${folder}${path}`, fetchFile);
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
  const { file, bytes } = await load(url, fetchFile);
  if (!file.endsWith(".json")) return new Response(await unpackedIndex(file, bytes));
  parsed(file, bytes);
  return new Response(bytes);
}

/** Fetches and parses a JSON file of the search. @throws SearchFault for whatever is wrong with it. */
export async function fetchJson<T>(url: string, fetchFile: Fetch): Promise<T> {
  const { file, bytes } = await load(url, fetchFile);
  return parsed(file, bytes) as T;
}

async function load(url: string, fetchFile: Fetch): Promise<{ file: string; bytes: Bytes }> {
  const file = new URL(url).pathname;
  const silence = new SilenceTimer();
  try {
    const response = await fetchFile(url, { signal: silence.signal });
    if (!response.ok) throw new SearchFault("missing", file);
    return { file, bytes: await readAll(response.body, () => silence.heard()) };
  } catch (error) {
    if (error instanceof SearchFault) throw error;
    throw new SearchFault(silence.signal.aborted ? "timeout" : "offline", file, { cause: error });
  } finally {
    silence.end();
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

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

/** Reads a stream to its end. One buffer costs a third of the processor time of a blob or a response. */
async function readAll(stream: ReadableStream<Bytes> | null, heard?: () => void): Promise<Bytes> {
  const parts: Bytes[] = [];
  const reader = stream?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    heard?.();
    parts.push(part.value);
  }
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function parsed(file: string, bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new SearchFault("damaged", file, { cause: error });
  }
}

async function unpackedIndex(file: string, packed: Bytes): Promise<Bytes> {
  try {
    const plain = await unpacked(packed);
    if (new TextDecoder().decode(plain.subarray(0, SIGNATURE.length)) === SIGNATURE) return plain;
  } catch (error) {
    throw new SearchFault("damaged", file, { cause: error });
  }
  throw new SearchFault("damaged", file);
}

/** Written to the stream at once: a pipe costs twice the processor time. */
async function unpacked(packed: Bytes): Promise<Bytes> {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  const written = writer.write(packed).then(() => writer.close());
  const [plain] = await Promise.all([readAll(readable), written]);
  return plain;
}
