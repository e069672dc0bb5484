import address from "../../search/browser/worker.ts?worker&url";
import { trustedRule } from "../trusted-types.ts";

/** Whatever is requested, the worker's own address. */
const workerAddress = trustedRule("createScriptURL", () => address);

/** Starts the worker that the search runs in. */
export function startSearchWorker(): Worker {
  return new Worker(workerAddress(address), { type: "module" });
}
