import { readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { filesOf } from "../verify/manifest.ts";
import type { ReleaseStep } from "./release-in-work.ts";

/** Files that are compressed already. */
const PACKED = /\.(png|jpe?g|webp|avif|woff2|pf_\w+|pagefind|gz|br)$/;
/** A smaller file fits in the same packets as its headers; in bytes. */
const SMALL = 512;

/** At these, a page takes a twelfth of the time of brotli 10 and gzip 9, and is a tenth larger. */
const QUALITY = 5;
const LEVEL = 6;

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
  const brotli = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: windowOf(content.length),
    },
    chunkSize: content.length,
  });
  const zipped = gzipSync(content, { level: LEVEL, chunkSize: content.length });
  // This byte names the system that compressed it, and all systems must give the same bytes.
  zipped[9] = 255;
  if (brotli.length < content.length) writeFileSync(`${file}.br`, brotli);
  if (zipped.length < content.length) writeFileSync(`${file}.gz`, zipped);
}

/** The window in bits that reaches as far as a file is long; a larger one takes time to set up. */
function windowOf(length: number): number {
  const needed = Math.ceil(Math.log2(length)) + 1;
  return Math.min(constants.BROTLI_DEFAULT_WINDOW, Math.max(LEAST_WINDOW, needed));
}

/** Below this, brotli takes another and slower way. */
const LEAST_WINDOW = 16;
