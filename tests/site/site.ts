import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { glob } from "tinyglobby";

/** The archive of the fixtures. */
export const FIXTURES = join(import.meta.dirname, "../fixtures/archive");
/** The address that it names as its own. */
export const SITE_URL = "https://port.example/";

/** The site of the fixtures as `npm test` builds it, at the root of a host and under a base path. */
export const SITE = join(import.meta.dirname, "../../.cache/test/archive");
export const BASED = join(import.meta.dirname, "../../.cache/test/based");

/** Paths of all pages of a built site, sorted. */
export async function pagesOf(folder: string): Promise<string[]> {
  return (await glob("**/*.html", { cwd: folder })).sort();
}

/** A file of a built site, as text. */
export function fileOf(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), "utf8");
}
