import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { glob } from "tinyglobby";

/** The files of the project that decide how pages are made; packages count by the lockfile. */
const PROGRAM = ["src/**", "public/**", "astro.config.mjs", "package-lock.json", "tsconfig.json"];

/**
 * The hash of the program in a folder with the settings of a build: what else decides the bytes of a page. Its files are
 * read synchronously, as each asynchronous call takes longer than reading one.
 */
export async function programHash(root: string, settings: readonly unknown[]): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([process.version, ...settings]));
  for (const path of (await glob(PROGRAM, { cwd: root })).sort())
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest("hex").slice(0, 32);
}
