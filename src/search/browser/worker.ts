import { asFault } from "../fault.ts";
import { TooBroad } from "../too-broad.ts";
import { type Calls, createCalls } from "./calls.ts";
import type { WorkerReply, WorkerRequest } from "./client.ts";

/**
 * The search runs in a module worker: the page stays free, and Pagefind, which takes its language from
 * the document where there is one, takes that of its index.
 */
const nativeFetch = globalThis.fetch.bind(globalThis);
let calls: Calls | null = null;

globalThis.addEventListener("message", async ({ data }: MessageEvent<WorkerRequest>) => {
  const { id, call, argument, folder } = data;
  calls ??= createCalls(folder, nativeFetch);
  // The request's own type pairs each call with its argument.
  const run = calls[call] as (argument: unknown) => Promise<unknown>;
  try {
    reply({ id, value: await run(argument) });
  } catch (error) {
    if (error instanceof TooBroad) {
      return reply({ id, tooBroad: { prefix: error.prefix, count: error.count } });
    }
    const { kind, file } = asFault(error);
    if (kind === "internal") console.error(error);
    reply({ id, fault: { kind, file } });
  }
});

// Pagefind leaves some rejections unhandled; the search that they belong to reports them.
globalThis.addEventListener("unhandledrejection", (event) => event.preventDefault());

reply({ ready: true });

function reply(message: WorkerReply): void {
  postMessage(message);
}
