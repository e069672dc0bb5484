import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { glob } from "tinyglobby";

/** A script of the site by its address: what it must hold, and the addresses of those its code names. */
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
 * Binds the scripts that a page loads to their content by attributes, and those that it imports later, where
 * it has the search, by an import map. Browsers that do not know the latter load them as they come, as
 * all do with workers.
 */
export function bindScripts(
  html: string,
  modules: Modules,
  hasSearch: boolean,
): { html: string; importMap: string } {
  const direct = new Set<string>();
  const bound = html.replace(/<script type="module" src="([^"]+)"/g, (tag, address: string) => {
    const module = modules.get(address);
    if (!module) return tag;
    direct.add(address);
    return `${tag} integrity="${module.integrity}"`;
  });
  if (!hasSearch) return { html: bound, importMap: "" };
  const reached = new Set(namedIn(html, [...modules.keys()]));
  for (const address of reached) for (const named of modules.get(address)?.named ?? []) reached.add(named);
  const later = [...reached].filter((address) => !direct.has(address) && !WORKER.test(address)).sort();
  const integrity = Object.fromEntries(later.map((address) => [address, modules.get(address)?.integrity]));
  return { html: bound, importMap: later.length > 0 ? JSON.stringify({ integrity }) : "" };
}

function namedIn(code: string, addresses: readonly string[]): string[] {
  return addresses.filter((address) => code.includes(basename(address)));
}
