import { readdirSync, rmSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Every command imports this file first; the processes that it starts inherit both settings.

/** Where compiled modules are kept from one command to the next: a fifth of the processor time of a check of few items. */
const OWN = join(import.meta.dirname, "../.cache/node");

/** Some 70 MB. Each build adds a hundred modules of its pages, at paths that no other build has. */
const MOST_FILES = 8000;

try {
  const files = readdirSync(OWN).flatMap((version) => readdirSync(join(OWN, version)));
  if (files.length > MOST_FILES) rmSync(OWN, { recursive: true });
} catch {
  // There is none yet, or another command is removing it.
}
process.env.NODE_COMPILE_CACHE ??= OWN;
enableCompileCache(process.env.NODE_COMPILE_CACHE);

// Rolldown otherwise gets its memory in pages of 2 MB and uses little of each: clearing them took a sixth of the processor
// time of a build of few items. Its allocator, mimalloc, reads this when it is loaded.
process.env.MIMALLOC_ALLOW_THP ??= "0";
