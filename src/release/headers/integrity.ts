import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { glob } from "tinyglobby";

/** The scripts of the site by address, each with its hash and the addresses of those its code names. */
export type Modules = ReadonlyMap<string, { integrity: string; named: string[] }>;

/** Where Astro puts scripts. */
export const SCRIPTS_FOLDER = "_astro";

const WORKER = /\/worker[^/]*$/;

/** The SHA-256 of a text, as policies and `integrity` write it. */
export function hashOf(text: string): `sha256-${string}` {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** The scripts of a built site. */
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
 * The import map that binds the scripts which a page imports later to their content: those that its code names, and
 * those that these name. Browsers that do not know such maps load them unchecked, as all do with workers. Empty
 * where nothing is imported later.
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
