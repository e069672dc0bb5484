import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The file of a release that lists all others, in the format of `sha256sum` and BagIt. */
export const MANIFEST = "manifest-sha256.txt";

/** SHA-256 of each file, in hexadecimal digits, by its path with `/`. */
export type Manifest = ReadonlyMap<string, string>;

/** A manifest that is missing or malformed. */
export class NoManifest extends Error {}

/** Writes the manifest of a folder into it: every other file, in the order of their paths' characters. */
export async function writeManifest(folder: string): Promise<void> {
  const lines: string[] = [];
  for (const path of await filesOf(folder)) {
    // sha256sum escapes these.
    if (!isPlain(path)) throw new Error(`a file name that a manifest cannot hold: ${JSON.stringify(path)}`);
    lines.push(`${await digestOf(join(folder, path))}  ${path}\n`);
  }
  await writeFile(join(folder, MANIFEST), lines.join(""));
}

/** Reads the manifest of a folder. @throws NoManifest with the malformed line. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, MANIFEST);
  const text = await readFile(file, "utf8").catch(() => {
    throw new NoManifest(`没有清单 there is no ${file}`);
  });
  const manifest = new Map<string, string>();
  for (const [index, line] of text.split("\n").slice(0, -1).entries()) {
    const [, digest, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (!digest || !path || !isPlain(path) || manifest.has(path))
      throw new NoManifest(`清单的这一行有误 not a line of a manifest: ${file}:${index + 1}`);
    manifest.set(path, digest);
  }
  if (manifest.size === 0 || !text.endsWith("\n"))
    throw new NoManifest(`清单不完整 the manifest is cut off: ${file}`);
  return manifest;
}

/** The paths of all files of a folder but the manifest, sorted. */
export async function filesOf(folder: string): Promise<string[]> {
  return pathsIn(folder)
    .filter((path) => path !== MANIFEST)
    .sort();
}

/** For thousands of folders, asynchronous calls take longer than the reading. */
function pathsIn(folder: string, parent = ""): string[] {
  return readdirSync(join(folder, parent), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? pathsIn(folder, `${parent}${entry.name}/`) : parent + entry.name,
  );
}

/** The part of a file that is hashed at once. A buffer for each file would make V8 collect garbage again and again. */
const part = Buffer.allocUnsafeSlow(1024 * 1024);

/** SHA-256 of a file. @throws when it cannot be read. */
export async function digestOf(file: string): Promise<string> {
  const digest = createHash("sha256");
  // For thousands of small files, asynchronous calls take longer than the reading.
  const opened = openSync(file, "r");
  try {
    for (let size = readSync(opened, part); size > 0; size = readSync(opened, part))
      digest.update(part.subarray(0, size));
  } finally {
    closeSync(opened);
  }
  return digest.digest("hex");
}

/** A path below its folder that needs no escaping. */
function isPlain(path: string): boolean {
  return !/[\n\r\\]/.test(path) && path.split("/").every((part) => !["", ".", ".."].includes(part));
}
