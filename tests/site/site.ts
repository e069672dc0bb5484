import { copyFile, link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { glob } from "tinyglobby";

/** The archive of the fixtures. */
export const FIXTURES = join(import.meta.dirname, "../fixtures/archive");
/** The address that it names as its own. */
export const SITE_URL = "https://port.example/";

/** The site of the fixtures as `npm test` builds it. */
export const SITE = join(import.meta.dirname, "../../.cache/test/archive");
/** The same under a base path, after a change of its content: see `tests/based/build.ts`. */
export const BASED = join(import.meta.dirname, "../../.cache/test/based");
export const BASED_CONTENT = join(import.meta.dirname, "../../.cache/test/based-content");

/** Paths of all pages of a built site, sorted. */
export async function pagesOf(folder: string): Promise<string[]> {
  return (await glob("**/*.html", { cwd: folder })).sort();
}

/** A file of a built site, as text. */
export function fileOf(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), "utf8");
}

/**
 * Copies a folder by hard links, which is ten times as fast. A test changes files of the copy only by `replaceFile`,
 * because writing to one would change the original.
 */
export async function copyLinked(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  await mkdir(to, { recursive: true });
  for (const entry of entries) {
    const source = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, source));
    await mkdir(entry.isDirectory() ? target : join(target, ".."), { recursive: true });
    // Another file system cannot share files.
    if (!entry.isDirectory()) await link(source, target).catch(() => copyFile(source, target));
  }
}

/** Replaces a file of a linked copy, and leaves the original as it is. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  await rm(file);
  await writeFile(file, content);
}
