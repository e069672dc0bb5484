import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { PRESS_FILE } from "./read-press.ts";

/** The files of press text that were named, and those below the folders that were, in order; what is not there throws. */
export async function pressFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(filesAt));
  return found.flat();
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && PRESS_FILE.test(entry.name) && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
