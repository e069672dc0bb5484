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

/** Longest wait for the worker's script, which says nothing while it comes, and for an answer, in milliseconds. */
const START = 4500;
const ANSWER = 9000;

/** Calls without which there is no search: where one fails, the next begins with a new worker. */
const ESSENTIAL: readonly (keyof Calls)[] = ["open", "search", "ids"];

/**
 * Search as a page uses it, over the search folder (an absolute URL ending in `/`). The worker starts at the
 * first call. A call throws SearchFault when it could not be carried out, and TooBroad for a prefix of too
 * many words.
 */
export function createClient(folder: string, startWorker: () => Worker): Calls {
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
    open: ask("open"),
    search: ask("search"),
    ids: ask("ids"),
    present: ask("present"),
    summaries: ask("summaries"),
    lines: ask("lines"),
    otherForms: ask("otherForms"),
    versions: ask("versions"),
    timed: ask("timed"),
    periods: ask("periods"),
    facets: ask("facets"),
    otherNames: ask("otherNames"),
  };
}

interface Session {
  ask(request: WorkerRequest): Promise<unknown>;
}

interface Pending {
  resolve(value: unknown): void;
  /** States that the call failed, and ends the session where it was essential. */
  fail(fault: SearchFault): void;
  reject(error: Error): void;
}

/** A worker and what it was asked; a fault of the worker or of an essential call ends it and fails all that is open. */
function openSession(startWorker: () => Worker, onEnd: () => void): Session {
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let isReady = false;
  const end = (fault: SearchFault) => {
    clearTimeout(starting);
    onEnd();
    worker?.terminate();
    for (const { reject } of pending.values()) reject(fault);
    pending.clear();
  };
  const faultOf = (kind: FaultKind) => new SearchFault(navigator.onLine ? kind : "offline", "search worker");

  const starting = setTimeout(() => end(faultOf("timeout")), START);
  try {
    worker = startWorker();
  } catch {
    queueMicrotask(() => end(faultOf("unsupported")));
  }
  // Before it is ready, its script did not come; later, the script has an error.
  worker?.addEventListener("error", () => end(faultOf(isReady ? "internal" : "missing")));
  worker?.addEventListener("messageerror", () => end(faultOf("internal")));
  worker?.addEventListener("message", ({ data }: MessageEvent<WorkerReply>) => {
    clearTimeout(starting);
    isReady = true;
    if ("ready" in data) return;
    const open = pending.get(data.id);
    if ("value" in data) open?.resolve(data.value);
    else if ("fault" in data) open?.fail(new SearchFault(data.fault.kind, data.fault.file));
    else open?.reject(new TooBroad(data.tooBroad.prefix, data.tooBroad.count));
  });
  return {
    async ask(request) {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const fail = ESSENTIAL.includes(request.call) ? end : reject;
      const waiting = setTimeout(() => fail(faultOf("timeout")), ANSWER);
      pending.set(request.id, { resolve, reject, fail });
      worker?.postMessage(request);
      return promise.finally(() => {
        clearTimeout(waiting);
        pending.delete(request.id);
      });
    },
  };
}
