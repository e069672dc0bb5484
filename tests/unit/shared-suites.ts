import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The folder of the peers' own test cases, which is beside the project; null, and said so, when it does not exist. */
export const SHARED_SUITES: string | null = shared("suites");

/** The folder of published schemas, likewise. */
export const SHARED_SCHEMAS: string | null = shared("schemas");

function shared(name: string): string | null {
  const folder = resolve(import.meta.dirname, "../../../shared", name);
  if (existsSync(folder)) return folder;
  console.info(`Tests that need ${folder} are skipped: it does not exist`);
  return null;
}
