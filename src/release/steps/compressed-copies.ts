import { hash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { openPageCache, type PageCache } from "../../site/page-cache/page-cache.ts";
import { explain } from "../system-errors.ts";

/** The texts that a thread compresses in one task. */
export interface TextsToCompress {
  /** The folder of the site. */
  folder: string;
  /** Paths in the folder. */
  paths: readonly string[];
  /** The folder of the copies of earlier builds, and the program that may use them; null if none are kept. */
  keptIn: readonly [folder: string, program: string] | null;
}

/** A smaller file fits in the same packets as its headers; in bytes. */
const SMALL = 512;

/** At these, a page takes a fourteenth of the time of brotli 10 and gzip 9, and is a tenth larger. */
const QUALITY = 5;
const LEVEL = 4;
/** The most memory of gzip: as fast as the usual one, and smaller. */
const MEMORY = 9;

/** The compressed copies of a file, by the extension added to its name. */
const FORMATS: Readonly<Record<string, (content: Buffer) => Buffer<ArrayBuffer>>> = {
  ".br": brotli,
  ".gz": gzip,
};

/** The paths of the copies of a file. */
export function copiesOf(path: string): string[] {
  return Object.keys(FORMATS).map((extension) => path + extension);
}

/**
 * Writes the copies of texts beside them, if they are smaller. Synchronous: for small files, waiting for the disk and
 * for other threads takes longer than the work.
 *
 * @throws Error with the path and the explanation in its message, because nothing else of it reaches another thread.
 */
export function compressTexts({ folder, paths, keptIn }: TextsToCompress): void {
  const kept = keptIn && openPageCache(...keptIn);
  for (const path of paths) {
    try {
      compressText(folder, path, kept);
    } catch (error) {
      throw new Error(`${path}: ${explain(error)}`);
    }
  }
}

function compressText(folder: string, path: string, kept: PageCache | null): void {
  const content = readFileSync(join(folder, path));
  if (content.length < SMALL) return;
  const key = kept ? hash("sha256", content, "hex") : "";
  for (const [extension, compressed] of Object.entries(FORMATS)) {
    const name = path + extension;
    const found = kept ? kept.read(name) : null;
    const copy = found?.key === key ? found.body : compressed(content);
    if (kept && found?.key !== key) kept.write({ path: name, key, reads: {}, inline: null, body: copy });
    if (copy.length < content.length) writeFileSync(join(folder, name), copy);
  }
}

function brotli(content: Buffer): Buffer<ArrayBuffer> {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: within(windowOf(content), BROTLI_WINDOWS),
    },
    chunkSize: content.length,
  });
}

function gzip(content: Buffer): Buffer<ArrayBuffer> {
  const zipped = gzipSync(content, {
    ...{ level: LEVEL, memLevel: MEMORY, windowBits: within(windowOf(content), GZIP_WINDOWS) },
    chunkSize: content.length,
  });
  // This byte names the system that compressed it, and all systems must give the same bytes.
  zipped[9] = 255;
  return zipped;
}

/** The shortest and the longest window in bits. One as long as the file does; a longer one takes time to set up. */
type Windows = readonly [shortest: number, longest: number];

/** Below 16, brotli takes another and slower way. */
const BROTLI_WINDOWS: Windows = [16, constants.BROTLI_DEFAULT_WINDOW];
const GZIP_WINDOWS: Windows = [9, constants.Z_MAX_WINDOWBITS];

function within(window: number, [shortest, longest]: Windows): number {
  return Math.min(longest, Math.max(shortest, window));
}

function windowOf(content: Buffer): number {
  return Math.ceil(Math.log2(content.length));
}
