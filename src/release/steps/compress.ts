import { readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
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

/**
 * Adds a `.br` and a `.gz` beside each file that they make smaller, for servers that send precompressed files.
 * Synchronous: for small files, waiting for the disk and for threads takes longer than the work.
 */
export const compressFiles: ReleaseStep = async ({ folder, compress }) => {
  if (!compress) return;
  for (const path of await filesOf(folder)) if (!PACKED.test(extname(path))) compressFile(join(folder, path));
};

function compressFile(file: string): void {
  const content = readFileSync(file);
  if (content.length < SMALL) return;
  const window = Math.ceil(Math.log2(content.length));
  const brotli = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: within(window, BROTLI_WINDOWS),
    },
    chunkSize: content.length,
  });
  const zipped = gzipSync(content, {
    ...{ level: LEVEL, memLevel: MEMORY, windowBits: within(window, GZIP_WINDOWS) },
    chunkSize: content.length,
  });
  // This byte names the system that compressed it, and all systems must give the same bytes.
  zipped[9] = 255;
  if (brotli.length < content.length) writeFileSync(`${file}.br`, brotli);
  if (zipped.length < content.length) writeFileSync(`${file}.gz`, zipped);
}

/** The shortest and the longest window in bits. One as long as the file does; a longer one takes time to set up. */
type Windows = readonly [shortest: number, longest: number];

/** Below 16, brotli takes another and slower way. */
const BROTLI_WINDOWS: Windows = [16, constants.BROTLI_DEFAULT_WINDOW];
const GZIP_WINDOWS: Windows = [9, constants.Z_MAX_WINDOWBITS];

function within(window: number, [shortest, longest]: Windows): number {
  return Math.min(longest, Math.max(shortest, window));
}
