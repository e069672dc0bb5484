import { readFile } from "node:fs/promises";

/**
 * Returns the start time of a process in the system's own units, or null if it has ended. If the system does not
 * provide it, returns an empty string for every running process.
 */
export async function lifeOf(pid: number): Promise<string | null> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user exists, but cannot be signalled.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return null;
  }
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The second field, the name in brackets, may have spaces in it; the third is the state, the 22nd when it began.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // One that has ended and that its parent has not asked about: Z, or X for a moment.
  return state === "Z" || state === "X" ? null : (fields[18] ?? "");
}
