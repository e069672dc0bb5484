import { readFile } from "node:fs/promises";

/**
 * When a process of this machine began, as the system counts, or null when it has ended. Where the system does
 * not say, the result is an empty string for every running process.
 */
export async function lifeOf(pid: number): Promise<string | null> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user exists, though it may not be signalled.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return null;
  }
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The second field, the name in brackets, may have spaces in it; the third is the state, the 22nd when it began.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // One that has ended and that its parent has not asked about: Z, or X for a moment.
  return state === "Z" || state === "X" ? null : (fields[18] ?? "");
}
