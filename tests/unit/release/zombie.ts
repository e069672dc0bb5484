import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { expect, onTestFinished } from "vitest";

/** The id of a process that has ended and whose parent never waits for it; null on systems without `/proc`. */
export async function zombie(): Promise<number | null> {
  if (process.platform !== "linux") return null;
  // The shell starts another program in its own place, which does not wait for the shell's child.
  const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 60"]);
  onTestFinished(() => void parent.kill("SIGKILL"));
  const [line] = (await once(parent.stdout, "data")) as [Buffer];
  const pid = Number(line);
  await expect.poll(() => readFile(`/proc/${pid}/stat`, "utf8")).toContain(") Z ");
  return pid;
}
