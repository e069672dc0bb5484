import { rmSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join, sep } from "node:path";

const PREFIX = "prerender-";

/**
 * Astro writes what it prerenders with into the output folder when that is below the working folder, and otherwise
 * into one folder below the working folder, where two builds overwrite each other's files. This gives such a build a
 * working folder of its own, below the project because packages are found from there. It goes with the process.
 */
export async function enterPrerenderFolder(root: string, out: string): Promise<void> {
  const cache = join(root, ".cache");
  if (out.startsWith(join(process.cwd(), sep))) return;
  const folder = join(cache, `${PREFIX}${process.pid}`);
  await mkdir(folder, { recursive: true });
  await removeLeftovers(cache);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  process.chdir(folder);
}

/** Removes the folders of builds that were killed. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length)) : Number.NaN;
    if (pid > 0 && !isAlive(pid)) await rm(join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
