import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { InlineHashes } from "../integration/page-guard.ts";

/** A kept page, with what it was made from. */
export interface KeptPage {
  path: string;
  key: string;
  /** The hashes of what it asked for, by the names of the inputs. */
  reads: Record<string, string>;
  /** Its inline scripts and styles; null for a file that is no page. */
  inline: InlineHashes | null;
  body: Uint8Array;
}

/** Pages kept from one build to the next. */
export interface PageCache {
  /** The kept page of a path; null if there is none, or if it is damaged or of another program. */
  read(path: string): KeptPage | null;
  write(page: KeptPage): void;
  /** Removes what other programs kept, and what was neither read nor written here, nor is at one of these paths. */
  prune(paths?: Iterable<string>): void;
}

/**
 * Opens the cache in a folder for a program, by the hash of the program and its settings. Each page is a file that
 * begins with the hash of the rest, so that a damaged one is not used.
 */
export function openPageCache(folder: string, program: string): PageCache {
  const own = join(folder, program);
  const used = new Set<string>();
  return {
    read(path) {
      const name = nameOf(path);
      used.add(name);
      try {
        return pageIn(readFileSync(join(own, name)), path);
      } catch {
        return null;
      }
    },
    write(page) {
      const name = nameOf(page.path);
      used.add(name);
      const file = join(own, name);
      mkdirSync(dirname(file), { recursive: true });
      // Another build may read it at this moment.
      writeFileSync(`${file}.${process.pid}`, bytesOf(page));
      renameSync(`${file}.${process.pid}`, file);
    },
    prune(paths = []) {
      for (const path of paths) used.add(nameOf(path));
      for (const name of namesIn(folder))
        if (name !== program) rmSync(join(folder, name), { recursive: true, force: true });
      for (const group of namesIn(own))
        for (const name of namesIn(join(own, group)))
          if (!used.has(`${group}/${name}`)) rmSync(join(own, group, name), { force: true });
    },
  };
}

function bytesOf({ body, ...head }: KeptPage): Buffer {
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
  return Buffer.concat([Buffer.from(`${sha256(rest)}\n`), rest]);
}

/** @throws Error for bytes that are not a kept page of the path. */
function pageIn(bytes: Buffer, path: string): KeptPage {
  const hashEnd = bytes.indexOf("\n");
  const rest = bytes.subarray(hashEnd + 1);
  if (bytes.toString("latin1", 0, hashEnd) !== sha256(rest)) throw new Error("damaged");
  const headEnd = rest.indexOf("\n");
  const head: Omit<KeptPage, "body"> = JSON.parse(rest.toString("utf8", 0, headEnd));
  if (head.path !== path) throw new Error("another page");
  return { ...head, body: rest.subarray(headEnd + 1) };
}

function nameOf(path: string): string {
  const name = sha256(Buffer.from(path));
  return `${name.slice(0, 2)}/${name.slice(2)}`;
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
