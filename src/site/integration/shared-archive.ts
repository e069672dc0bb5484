import type { Archive } from "../../archive/archive.ts";

/** Vite loads the pages with its own copy of every module, but in the same process. */
const SHARED = Symbol.for("qiaobao:archive");

const holder: typeof globalThis & { [SHARED]?: Archive } = globalThis;

/** Hands the archive that was read and checked to the pages of this process. */
export function shareArchive(archive: Archive): void {
  holder[SHARED] = archive;
}

/** The archive that the pages show. @throws Error when the integration has not read any. */
export function sharedArchive(): Archive {
  const archive = holder[SHARED];
  if (!archive) throw new Error("astro.config.mjs lacks the integration of src/site/integration/archive.ts");
  return archive;
}
