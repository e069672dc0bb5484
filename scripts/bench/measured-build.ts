import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { BenchDocument } from "./corpus.ts";
import { watchMemory } from "./process-tree.ts";
import type { System } from "./systems/system.ts";

/** The cost of a build. */
export interface BuildCost {
  seconds: number;
  /** Most memory of the process and its children at one time, in MiB; null if it is unknown. */
  peakMebibytes: number | null;
  /** Bytes of the index on disk. */
  indexBytes: number;
  indexFiles: number;
  /** Bytes of the files that results are shown from. */
  textBytes: number;
  /** Bytes of the list of documents and chunks, the file that grows; null when there is none. */
  metaBytes: number | null;
}

/** Builds an index in a separate process. @throws Error when the build fails. */
export async function measuredBuild(
  system: System,
  documents: readonly BenchDocument[],
  { corpus, folder }: { corpus: string; folder: string },
): Promise<BuildCost> {
  await mkdir(folder, { recursive: true });
  await system.prepare?.(documents, folder);
  const script = join(import.meta.dirname, "build-index.ts");
  const words = [...(system.nodeFlags ?? []), script, system.name, corpus, String(documents.length), folder];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const memory = watchMemory(child.pid ?? 0);
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  const peakMebibytes = memory.stop();
  if (code !== 0) throw new Error(`${system.name}: the build of ${documents.length} ended with ${code}`);
  return {
    seconds: Number(printed.trim().split("\n").at(-1)),
    peakMebibytes,
    ...(await sizes(system, folder)),
  };
}

async function sizes(system: System, folder: string): Promise<Omit<BuildCost, "seconds" | "peakMebibytes">> {
  let [indexBytes, indexFiles, textBytes] = [0, 0, 0];
  let metaBytes: number | null = null;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const relative = path.slice(folder.length + 1);
    const { size } = await stat(path);
    if (system.isIndex(relative)) {
      indexBytes += size;
      indexFiles += 1;
    } else if (/\.pf_fragment$|\/text\//.test(relative)) textBytes += size;
    if (/(\.pf_meta|\/entry\.json)$/.test(relative)) metaBytes = size;
  }
  return { indexBytes, indexFiles, textBytes, metaBytes };
}
