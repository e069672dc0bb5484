import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { glob } from "tinyglobby";

/** The scripts of the site by address, each with its hash and the addresses of the scripts in its code. */
export type Modules = ReadonlyMap<string, { integrity: string; named: string[] }>;

/** Astro's output folder for scripts. */
export const SCRIPTS_FOLDER = "_astro";

const WORKER = /\/worker[^/]*$/;

/** Returns the SHA-256 of a text in the form of policies and `integrity`. */
export function hashOf(text: string): `sha256-${string}` {
  return `sha256-${hash("sha256", text, "base64")}`;
}

/** Reads the scripts of a built site. */
export async function readModules(folder: string, base: string): Promise<Modules> {
  const paths = (await glob(`${SCRIPTS_FOLDER}/*.js`, { cwd: folder })).sort();
  const codes = await Promise.all(paths.map((path) => readFile(join(folder, path), "utf8")));
  return new Map(
    codes.map((code, index) => [
      `${base}${paths[index]}`,
      {
        integrity: hashOf(code),
        named: namedIn(
          code,
          paths.map((path) => `${base}${path}`),
        ),
      },
    ]),
  );
}

/**
 * Returns the import map with the hashes of the scripts that a page imports later, directly or indirectly. Browsers
 * without support for such maps load them unchecked, as all browsers do with workers. Empty if nothing is imported
 * later.
 */
export function integrityMap(code: string, loaded: ReadonlySet<string>, modules: Modules): string {
  const reached = new Set(namedIn(code, [...modules.keys()]));
  for (const address of reached) for (const named of modules.get(address)?.named ?? []) reached.add(named);
  const later = [...reached].filter((address) => !loaded.has(address) && !WORKER.test(address)).sort();
  const integrity = Object.fromEntries(later.map((address) => [address, modules.get(address)?.integrity]));
  return later.length > 0 ? JSON.stringify({ integrity }) : "";
}

function namedIn(code: string, addresses: readonly string[]): string[] {
  return addresses.filter((address) => code.includes(basename(address)));
}
