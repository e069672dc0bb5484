import { checkedFetch } from "../checked-fetch.ts";
import type { Hit, Searched } from "../engine.ts";
import { type FaultKind, SearchFault } from "../fault.ts";

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
  | { id: number; fault: { kind: FaultKind; file: string | null } };

/** Search as a page uses it. */
export interface SearchClient {
  /** @throws SearchFault; the next call then begins anew. */
  search(query: string): Promise<Hit[]>;
  /** A JSON file below the search folder. @throws SearchFault */
  file<T>(path: string): Promise<T>;
}

/** Longest wait for the worker's script, in milliseconds. */
const START = 4500;

/** A client whose worker starts at the first query and is thrown away after a fault. */
export function createClient(folder: string, bundles: Searched[], startWorker: () => Worker): SearchClient {
  let worker: Promise<Worker> | null = null;
  let lastId = 0;
  const dismiss = (failed: Promise<Worker>) => {
    if (worker === failed) worker = null;
    failed.then((running) => running.terminate()).catch(() => {});
  };
  return {
    async search(query) {
      worker ??= started(startWorker);
      const current = worker;
      try {
        return await ask(await current, { id: ++lastId, query, folder, bundles });
      } catch (error) {
        dismiss(current);
        throw error;
      }
    },
    async file(path) {
      const response = await checkedFetch(`${folder}${path}`, (url, init) => fetch(url, init));
      return response.json();
    },
  };
}

function started(startWorker: () => Worker): Promise<Worker> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    try {
      worker = startWorker();
    } catch (error) {
      reject(new SearchFault("unsupported", null, { cause: error }));
      return;
    }
    const give = (kind: FaultKind) => {
      clearTimeout(timer);
      worker.terminate();
      reject(new SearchFault(navigator.onLine ? kind : "offline", "search worker"));
    };
    const timer = setTimeout(() => give("timeout"), START);
    worker.addEventListener("error", () => give("missing"), { once: true });
    worker.addEventListener(
      "message",
      () => {
        clearTimeout(timer);
        resolve(worker);
      },
      { once: true },
    );
  });
}

function ask(worker: Worker, request: WorkerRequest): Promise<Hit[]> {
  return new Promise((resolve, reject) => {
    const answer = ({ data }: MessageEvent<WorkerReply>) => {
      if ("ready" in data || data.id !== request.id) return;
      worker.removeEventListener("message", answer);
      if ("hits" in data) resolve(data.hits);
      else reject(new SearchFault(data.fault.kind, data.fault.file));
    };
    worker.addEventListener("message", answer);
    worker.postMessage(request);
  });
}
