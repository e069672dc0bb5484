import type { AsyncLocalStorage } from "node:async_hooks";
import type { Archive } from "../../archive/archive.ts";

/** Vite loads the pages with its own copy of every module, but in the same process. */
const SHARED = Symbol.for("qiaobao:archive");

interface Shared {
  archive: Archive;
  /** The names of what the page being made has asked for; see src/site/page-cache/inputs.ts. */
  reads: AsyncLocalStorage<Set<string>> | null;
}

const holder: typeof globalThis & { [SHARED]?: Shared } = globalThis;

/** Hands the archive that was read and checked to the pages of this process. */
export function shareArchive(archive: Archive, reads: Shared["reads"] = null): void {
  holder[SHARED] = { archive, reads };
}

/** The archive that the pages show. @throws Error when the integration has not read any. */
export function sharedArchive(): Archive {
  return shared().archive;
}

/** Records what the page being made has asked for, so that a kept page is known to be out of date. */
export function noteRead(input: string): void {
  shared().reads?.getStore()?.add(input);
}

function shared(): Shared {
  const known = holder[SHARED];
  if (!known) throw new Error("astro.config.mjs lacks the integration of src/site/integration/archive.ts");
  return known;
}
