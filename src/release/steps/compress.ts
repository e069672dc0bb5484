import { hash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { openPageCache } from "../../site/page-cache/page-cache.ts";
import { programHash } from "../../site/page-cache/program-hash.ts";
import { filesOf } from "../verify/manifest.ts";
import type { ReleaseStep } from "./release-in-work.ts";

/** Files that are compressed already. */
const PACKED = /\.(png|jpe?g|webp|avif|woff2|pf_\w+|pagefind|gz|br)$/;
/** A smaller file fits in the same packets as its headers; in bytes. */
const SMALL = 512;

/** At these, a page takes a fourteenth of the time of brotli 10 and gzip 9, and is a tenth larger. */
const QUALITY = 5;
const LEVEL = 4;
/** The most memory of gzip: as fast as the usual one, and smaller. */
const MEMORY = 9;

/** The compressed copies of a file, by the extension added to its name. */
const FORMATS: Readonly<Record<string, (content: Buffer) => Buffer>> = { ".br": brotli, ".gz": gzip };

/** The root of the project, whose program decides the bytes of the copies. */
const PROJECT = join(import.meta.dirname, "../../..");

/**
 * Adds a `.br` and a `.gz` beside each file that they make smaller, for servers that send precompressed files. The
 * copies of a file with the same content as in an earlier build are taken from a folder beside its kept pages.
 * Synchronous: for small files, waiting for the disk and for threads takes longer than the work.
 */
export const compressFiles: ReleaseStep = async ({ folder, compress, pageCache }) => {
  if (!compress) return;
  const kept = pageCache && openPageCache(`${pageCache}-compressed`, await programHash(PROJECT, []));
  for (const path of await filesOf(folder)) {
    if (PACKED.test(extname(path))) continue;
    const content = readFileSync(join(folder, path));
    if (content.length < SMALL) continue;
    const key = kept ? hash("sha256", content, "hex") : "";
    for (const [extension, compressed] of Object.entries(FORMATS)) {
      const name = path + extension;
      const found = kept ? kept.read(name) : null;
      const copy = found?.key === key ? found.body : compressed(content);
      if (kept && found?.key !== key) kept.write({ path: name, key, reads: {}, body: copy });
      if (copy.length < content.length) writeFileSync(join(folder, name), copy);
    }
  }
  if (kept) kept.prune();
};

function brotli(content: Buffer): Buffer {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: within(windowOf(content), BROTLI_WINDOWS),
    },
    chunkSize: content.length,
  });
}

function gzip(content: Buffer): Buffer {
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
