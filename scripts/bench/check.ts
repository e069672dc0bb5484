import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeTree } from "./archive-tree.ts";
import { watchMemory } from "./process-tree.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** Times `npm run check` on archives of so many items, each with source, record and translation. */
export async function benchCheck(corpus: string, sizes: readonly number[]): Promise<void> {
  console.log("| items | seconds | ms per item | peak MiB | diagnostics |");
  console.log("|---:|---:|---:|---:|---:|");
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), "qiaobao-check-"));
    try {
      await writeTree(corpus, size, folder);
      console.log(await timedCheck(folder, size));
    } finally {
      await rm(folder, { recursive: true });
    }
  }
}

async function timedCheck(content: string, size: number): Promise<string> {
  const started = performance.now();
  const words = [join(PROJECT, "scripts/check.ts"), "--content", content, "--format", "json"];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const memory = watchMemory(child.pid ?? 0);
  let json = "";
  child.stdout.setEncoding("utf8").on("data", (part) => {
    json += part;
  });
  await once(child, "close");
  const seconds = (performance.now() - started) / 1000;
  const diagnostics: unknown[] = JSON.parse(json);
  const figures = [size, seconds.toFixed(1), ((seconds * 1000) / size).toFixed(1), memory.stop()?.toFixed(0)];
  return `| ${[...figures, diagnostics.length].join(" | ")} |`;
}
