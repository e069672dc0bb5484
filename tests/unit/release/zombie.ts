import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import type { Readable, Writable } from "node:stream";
import { expect, onTestFinished } from "vitest";

/** The id of a process that has ended and whose parent never waits for it; null on systems without `/proc`. */
export async function zombie(): Promise<number | null> {
  if (process.platform !== "linux") return null;
  // The shell starts another program in its own place, which does not wait for the shell's child. The child ends after
  // that, when its input does: some shells wait for children themselves.
  const parent = spawn("sh", ["-c", "cat <&3 & echo $!; exec sleep 60"], {
    stdio: ["ignore", "pipe", "ignore", "pipe"],
  });
  onTestFinished(() => void parent.kill("SIGKILL"));
  const [line] = (await once(parent.stdout as Readable, "data")) as [Buffer];
  const pid = Number(line);
  await expect.poll(() => readFile(`/proc/${parent.pid}/comm`, "utf8")).toBe("sleep\n");
  (parent.stdio[3] as Writable).end();
  await expect.poll(() => readFile(`/proc/${pid}/stat`, "utf8")).toContain(") Z ");
  return pid;
}
