import { checkedFetch } from "../checked-fetch.ts";
import type { Hit, Searched } from "../engine.ts";
import { type FaultKind, SearchFault } from "../fault.ts";
import { TooBroad } from "../runs.ts";

export interface WorkerRequest {
  id: number;
  query: string;
  /** The search folder, an absolute URL ending in `/`. */
  folder: string;
  bundles: Searched[];
}

export type WorkerReply =
  | { ready: true }
  | { id: number; hits: Hit[] }
  | { id: number; tooBroad: { prefix: string; count: number } }
  | { id: number; fault: { kind: FaultKind; file: string | null } };

/** Search as a page uses it. */
export interface SearchClient {
  /** @throws SearchFault, after which the next call begins anew; TooBroad for a prefix of too many words. */
  search(query: string): Promise<Hit[]>;
  /** A JSON file below the search folder. @throws SearchFault */
  file<T>(path: string): Promise<T>;
}

/** Longest wait for the worker's script, and for an answer, in milliseconds. */
const START = 4500;
const ANSWER = 9000;

interface Pending {
  resolve(hits: Hit[]): void;
  reject(error: Error): void;
}

/** A client whose worker starts at the first query and is thrown away, with all it was asked, after a fault. */
export function createClient(folder: string, bundles: Searched[], startWorker: () => Worker): SearchClient {
  let session: Session | null = null;
  let lastId = 0;
  return {
    search(query) {
      session ??= openSession(startWorker, () => {
        session = null;
      });
      return session.ask({ id: ++lastId, query, folder, bundles });
    },
    async file(path) {
      const response = await checkedFetch(`${folder}${path}`, (url, init) => fetch(url, init));
      return response.json();
    },
  };
}

interface Session {
  ask(request: WorkerRequest): Promise<Hit[]>;
}

/** A worker and what it was asked; the first fault ends it and answers everything still open. */
function openSession(startWorker: () => Worker, onEnd: () => void): Session {
  const pending = new Map<number, Pending>();
  const end = (fault: SearchFault) => {
    onEnd();
    worker?.terminate();
    for (const { reject } of pending.values()) reject(fault);
    pending.clear();
  };
  const give = (kind: FaultKind) => () =>
    end(new SearchFault(navigator.onLine ? kind : "offline", "search worker"));

  let worker: Worker | null = null;
  const starting = setTimeout(give("timeout"), START);
  try {
    worker = startWorker();
  } catch {
    queueMicrotask(give("unsupported"));
  }
  worker?.addEventListener("error", give("missing"));
  worker?.addEventListener("message", ({ data }: MessageEvent<WorkerReply>) => {
    clearTimeout(starting);
    if ("ready" in data) return;
    if ("fault" in data) return end(new SearchFault(data.fault.kind, data.fault.file));
    const open = pending.get(data.id);
    pending.delete(data.id);
    if ("hits" in data) open?.resolve(data.hits);
    else open?.reject(new TooBroad(data.tooBroad.prefix, data.tooBroad.count));
  });
  return {
    ask(request) {
      const { promise, resolve, reject } = Promise.withResolvers<Hit[]>();
      const waiting = setTimeout(give("timeout"), ANSWER);
      pending.set(request.id, { resolve, reject });
      worker?.postMessage(request);
      return promise.finally(() => clearTimeout(waiting));
    },
  };
}
