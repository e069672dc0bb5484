import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { type KeptItem, type KeptItems, noKeptItems } from "./kept-items.ts";
import { type LoadedContent, loadContent } from "./load.ts";
import { type PackedArticle, packTrees, unpackTrees } from "./packed-trees.ts";

/** A folder for the items of content folders, and the version of the program that reads them. */
export interface KeptPlace {
  /** Absolute path. */
  folder: string;
  program: string;
}

/** The first line of a file of kept items, as JSON. */
interface Head {
  /** Absolute path of the content folder. */
  content: string;
  program: string;
  /** The SHA-256 of the rest of the file. */
  hash: string;
}

/** Kept items with packed trees. */
interface PackedItems extends Omit<KeptItems, "byFolder"> {
  byFolder: Map<string, Omit<KeptItem, "article"> & { packed: PackedArticle | null }>;
}

/**
 * Returns a function that loads a content folder as `loadContent` does, but reads only the items that have changed since
 * its last call; and since an earlier run, if there is a place where the first call can keep them. It does so at once,
 * or after `until`, which it does not wait for.
 */
export function keepingLoader(
  content: string,
  place: KeptPlace | null,
  until: Promise<void> | null = null,
): () => Promise<LoadedContent> {
  // At once, because what else the caller has to wait for may leave the processor free.
  const readBefore = place && readKept(content, place);
  let kept: KeptItems | null = null;
  return async () => {
    if (kept) return loadContent(content, { kept });
    kept = (await readBefore) ?? noKeptItems();
    const { byFolder: before } = kept;
    const loaded = await loadContent(content, { kept });
    const first = { ...kept };
    if (!place || haveSameItems(before, first.byFolder)) return loaded;
    // The next run does without what cannot be kept, on a full disk or in a folder of others.
    const written = Promise.resolve(until)
      .then(() => writeKept(first, content, place))
      .catch(() => {});
    if (!until) await written;
    return loaded;
  };
}

function haveSameItems(one: KeptItems["byFolder"], other: KeptItems["byFolder"]): boolean {
  return one.size === other.size && Array.from(one).every(([folder, item]) => other.get(folder) === item);
}

/** The kept items of a content folder; null if there are none, or if they are damaged or of another program. */
async function readKept(content: string, { folder, program }: KeptPlace): Promise<KeptItems | null> {
  const bytes = await readFile(fileOf(content, folder)).catch(() => null);
  if (!bytes) return null;
  const head = headOf(bytes);
  const body = bytes.subarray(bytes.indexOf("\n") + 1);
  if (head?.content !== content || head.program !== program || head.hash !== sha256(body)) return null;
  const { readWith, byFolder }: PackedItems = deserialize(body);
  const items = Array.from(byFolder, ([folder, { packed, ...item }]) => {
    const article = packed && unpackTrees(packed);
    return [folder, { ...item, article }] as const;
  });
  return { readWith, byFolder: new Map(items) };
}

async function writeKept(kept: KeptItems, content: string, { folder, program }: KeptPlace): Promise<void> {
  const items = Array.from(kept.byFolder, ([folder, { article, ...item }]) => {
    const packed = article && packTrees(article);
    return [folder, { ...item, packed }] as const;
  });
  const packed: PackedItems = { readWith: kept.readWith, byFolder: new Map(items) };
  const body = serialize(packed);
  const head: Head = { content, program, hash: sha256(body) };
  await mkdir(folder, { recursive: true });
  const file = fileOf(content, folder);
  // Another process may read it at this moment.
  await writeFile(`${file}.${process.pid}`, [`${JSON.stringify(head)}\n`, body]);
  await rename(`${file}.${process.pid}`, file);
  await removeUnused(folder);
}

/** Removes what is kept of content folders that no longer exist, and what processes that were ended had begun. */
async function removeUnused(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const head = headOf(await beginningOf(file));
    if (name.includes(".") || !head || !existsSync(head.content)) await rm(file, { force: true });
  }
}

/** The first bytes of a file, which have its first line. */
async function beginningOf(file: string): Promise<Buffer> {
  await using handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(16_384));
  return buffer.subarray(0, bytesRead);
}

function headOf(bytes: Buffer): Head | null {
  try {
    return JSON.parse(bytes.toString("utf8", 0, bytes.indexOf("\n")));
  } catch {
    return null;
  }
}

function fileOf(content: string, folder: string): string {
  return join(folder, sha256(content).slice(0, 16));
}

function sha256(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}
