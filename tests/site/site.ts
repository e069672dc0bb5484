import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { glob } from "tinyglobby";

/** The site as `npm test` builds it, at the root of a host and under a base path. */
export const SITE = join(import.meta.dirname, "../../.cache/test/site");
export const BASED = join(import.meta.dirname, "../../.cache/test/based");

/** A small archive with a picture and a scan, as `npm test` builds it. */
export const ILLUSTRATED = join(import.meta.dirname, "../../.cache/test/illustrated");

/** Paths of all pages of a built site, sorted. */
export async function pagesOf(folder: string): Promise<string[]> {
  return (await glob("**/*.html", { cwd: folder })).sort();
}

/** A file of a built site, as text. */
export function fileOf(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), "utf8");
}
