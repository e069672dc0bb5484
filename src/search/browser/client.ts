import { checkedFetch } from "../checked-fetch.ts";
import { type FaultKind, SearchFault } from "../fault.ts";
import { TooBroad } from "../too-broad.ts";
import type { Calls } from "./calls.ts";

export interface WorkerRequest {
  id: number;
  call: keyof Calls;
  argument: unknown;
  /** The search folder, an absolute URL ending in `/`. */
  folder: string;
}

export type WorkerReply =
  | { ready: true }
  | { id: number; value: unknown }
  | { id: number; tooBroad: { prefix: string; count: number } }
  | { id: number; fault: { kind: FaultKind; file: string | null } };

/**
 * Search as a page uses it. A call throws SearchFault when it could not be carried out, after which
 * the next begins anew, and TooBroad for a prefix of too many words.
 */
export interface SearchClient extends Calls {
  /** A JSON file below the search folder. @throws SearchFault */
  file<T>(path: string): Promise<T>;
}

/** Longest wait for the worker's script, and for an answer, in milliseconds. */
const START = 3500;
const ANSWER = 9000;

/** Calls whose files the worker keeps, failures too; the others are asked anew each time. */
const ESSENTIAL: readonly (keyof Calls)[] = ["search", "ids"];

/** A client whose worker starts at the first call and is thrown away, with all it was asked, after a fault. */
export function createClient(folder: string, startWorker: () => Worker): SearchClient {
  let session: Session | null = null;
  let lastId = 0;
  const ask = <Call extends keyof Calls>(call: Call) => {
    return (argument: Parameters<Calls[Call]>[0]) => {
      session ??= openSession(startWorker, () => {
        session = null;
      });
      return session.ask({ id: ++lastId, call, argument, folder }) as ReturnType<Calls[Call]>;
    };
  };
  return {
    search: ask("search"),
    ids: ask("ids"),
    present: ask("present"),
    otherNames: ask("otherNames"),
    async file(path) {
      const response = await checkedFetch(`${folder}${path}`, (url, init) => fetch(url, init));
      return response.json();
    },
  };
}

interface Session {
  ask(request: WorkerRequest): Promise<unknown>;
}

interface Pending {
  call: keyof Calls;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** A worker and what it was asked; a fault of its own or of an essential call ends it and answers all that is open. */
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
    const open = pending.get(data.id);
    if (!open) return;
    if ("fault" in data && ESSENTIAL.includes(open.call)) {
      end(new SearchFault(data.fault.kind, data.fault.file));
      return;
    }
    pending.delete(data.id);
    if ("value" in data) open.resolve(data.value);
    else if ("fault" in data) open.reject(new SearchFault(data.fault.kind, data.fault.file));
    else open.reject(new TooBroad(data.tooBroad.prefix, data.tooBroad.count));
  });
  return {
    async ask(request) {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const waiting = setTimeout(give("timeout"), ANSWER);
      pending.set(request.id, { call: request.call, resolve, reject });
      worker?.postMessage(request);
      return promise.finally(() => clearTimeout(waiting));
    },
  };
}
