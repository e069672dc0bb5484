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
  // The second field, the name in brackets, may contain spaces. The third is the state, the 22nd the start time.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // Z is a process that has ended and whose parent has not waited for it, X the moment before it is gone.
  return state === "Z" || state === "X" ? null : (fields[18] ?? "");
}
