import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, sep } from "node:path";
import { writeTree } from "./archive-tree.ts";
import type { BuildRun } from "./build-run.ts";
import { buildTables } from "./build-tables.ts";
import { buildWithOthers } from "./other-generators.ts";
import { processorSeconds, watchMemory } from "./process-tree.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** Builds archives of several sizes and prints the costs of each stage, beside Hugo and Eleventy. */
export async function benchBuild(
  corpus: string,
  { sizes, options }: { sizes: readonly number[]; options: readonly string[] },
): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), "qiaobao-build-"));
  const runs: BuildRun[] = [];
  try {
    for (const size of sizes) {
      const folder = join(scratch, String(size));
      const origin = await writeTree(corpus, size, join(folder, "content"));
      const run = { size, origin, ...(await measuredRelease(folder, options)) };
      runs.push({ ...run, others: await buildWithOthers(join(folder, "content"), join(folder, "others")) });
      await rm(folder, { recursive: true });
    }
  } finally {
    await rm(scratch, { recursive: true });
  }
  console.log(buildTables(runs));
}

/** Builds `content` of a folder into its `site`. @throws Error when nothing was published. */
async function measuredRelease(
  folder: string,
  options: readonly string[],
): Promise<Omit<BuildRun, "size" | "origin" | "others">> {
  const [out, clock] = [join(folder, "site"), join(folder, "stages.jsonl")];
  const words = ["--content", join(folder, "content"), "--out", out, ...options];
  const before = processorSeconds(process.pid);
  const started = performance.now();
  const child = spawn(process.execPath, [join(PROJECT, "scripts/build.ts"), ...words], {
    cwd: PROJECT,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      STAGE_CLOCK: clock,
      NODE_OPTIONS: `--import=${join(import.meta.dirname, "stage-clock.ts")}`,
    },
  });
  const memory = watchMemory(child.pid ?? 0);
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    errors = (errors + part).slice(-4000);
  });
  const [code] = await once(child, "close");
  const peakMebibytes = memory.stop();
  if (code !== 0) throw new Error(`the build ended with ${code}: ${errors}`);
  const lines = (await readFile(clock, "utf8")).trim().split("\n");
  return {
    stages: lines.map((line) => JSON.parse(line)),
    processorSeconds: processorSeconds(process.pid) - before,
    wallSeconds: (performance.now() - started) / 1000,
    peakMebibytes,
    files: await filesByKind(out),
  };
}

async function filesByKind(out: string): Promise<BuildRun["files"]> {
  const kinds: BuildRun["files"] = {};
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const kind = kindOf(path.slice(out.length + 1));
    const { size } = await stat(path);
    kinds[kind] = { count: (kinds[kind]?.count ?? 0) + 1, bytes: (kinds[kind]?.bytes ?? 0) + size };
  }
  return kinds;
}

function kindOf(path: string): string {
  const extension = extname(path);
  if (extension === ".br" || extension === ".gz") return "compressed";
  const folders = path.split(sep);
  if (folders[0] === "search-data") return folders[1] === "text" ? "search texts" : "search index";
  if (!folders.includes("articles")) return extension === ".html" ? "other pages" : "other files";
  return `items: ${extension === ".html" ? "pages" : extension}`;
}
