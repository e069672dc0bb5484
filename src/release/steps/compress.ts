import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { Piscina } from "piscina";
import { openPageCache } from "../../site/page-cache/page-cache.ts";
import { programHash } from "../../site/page-cache/program-hash.ts";
import { PlainError } from "../system-errors.ts";
import { filesOf } from "../verify/manifest.ts";
import { compressTexts, copiesOf, type TextsToCompress } from "./compressed-copies.ts";
import type { ReleaseStep } from "./release-in-work.ts";

/** Files that are compressed already. */
const PACKED = /\.(png|jpe?g|webp|avif|woff2|pf_\w+|pagefind|gz|br)$/;

/** Files in a task of a thread: enough that the messages cost nothing, few enough that all threads end together. */
const TASK = 100;

/** The root of the project, whose program decides the bytes of the copies. */
const PROJECT = join(import.meta.dirname, "../../..");

/**
 * Adds a `.br` and a `.gz` beside each file that they make smaller, for servers that send precompressed files. The
 * copies of a file with the same content as in an earlier build are taken from a folder beside its kept pages. Threads
 * do this on all processors: in their small heaps V8 collects the garbage of buffers without marking the archive.
 *
 * @throws PlainError with the path of a file that cannot be compressed.
 */
export const compressFiles: ReleaseStep = async ({ folder, compress, pageCache }) => {
  if (!compress) return;
  const texts = (await filesOf(folder)).filter((path) => !PACKED.test(extname(path)));
  const keptIn = pageCache ? ([`${pageCache}-compressed`, await programHash(PROJECT, [])] as const) : null;
  const tasks = Array.from({ length: Math.ceil(texts.length / TASK) }, (_, task) =>
    texts.slice(task * TASK, (task + 1) * TASK),
  );
  const threads = new Piscina<TextsToCompress, void>({
    ...{ filename: join(import.meta.dirname, "compressed-copies.ts"), name: compressTexts.name },
    maxThreads: availableParallelism(),
  });
  try {
    await Promise.all(tasks.map((paths) => threads.run({ folder, paths, keptIn })));
  } catch (error) {
    throw new PlainError(error instanceof Error ? error.message : String(error));
  } finally {
    await threads.destroy();
  }
  if (keptIn) openPageCache(...keptIn).prune(texts.flatMap(copiesOf));
};
