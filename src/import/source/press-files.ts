import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { PRESS_LIMITS, RefusedPress, tooMuch } from "./limits.ts";
import { PRESS_FILE } from "./read-press.ts";

/**
 * The bytes of a file of press text.
 * @throws RefusedPress when it is too large, or not a regular file: a pipe or a device may never end.
 */
export async function pressBytes(file: string): Promise<Uint8Array> {
  const found = await stat(file);
  if (!found.isFile())
    throw new RefusedPress({ zh: "没有读：不是普通文件。", en: "Not read: not a regular file." });
  const { fileBytes } = PRESS_LIMITS;
  if (found.size > fileBytes) throw tooMuch({ zh: "文件的字节", en: "Bytes of the file" }, fileBytes);
  return readFile(file);
}

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
