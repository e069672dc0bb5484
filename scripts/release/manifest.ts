import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** The file of a release that lists all others, as `sha256sum` writes and checks it, and BagIt. */
const MANIFEST = "manifest-sha256.txt";

/** SHA-256 of each file, in hexadecimal digits, by its path with `/`. */
type Manifest = ReadonlyMap<string, string>;

/** Lists every file of a folder, the manifest aside, in the order of their paths' characters. */
async function manifestOf(folder: string): Promise<Manifest> {
  const paths = await filesOf(folder);
  const entries = new Map<string, string>();
  for (const path of paths) entries.set(path, await digestOf(join(folder, path)));
  return entries;
}

/** Writes the manifest of a folder into it. */
export async function writeManifest(folder: string): Promise<void> {
  const manifest = await manifestOf(folder);
  const lines = Array.from(manifest, ([path, digest]) => {
    // sha256sum would write these in a way of its own.
    if (/[\n\r\\]/.test(path)) throw new Error(`a file name that a manifest cannot hold: ${path}`);
    return `${digest}  ${path}\n`;
  });
  await writeFile(join(folder, MANIFEST), lines.join(""));
}

/** The paths of all files of a folder but the manifest, sorted. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => path !== MANIFEST)
    .sort();
}

/** SHA-256 of a file. @throws when it cannot be read. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest("hex");
}
