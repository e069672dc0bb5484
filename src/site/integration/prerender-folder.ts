import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { lifeOf } from "./process-life.ts";

/**
 * Astro writes what it prerenders with into the output folder when that is below the working folder, and otherwise
 * into one folder below the working folder, from which it moves files by renaming. This gives such a build a working
 * folder of its own beside its output, on the same file system, where the project's packages are found. It goes with
 * the process.
 */
export async function enterPrerenderFolder(root: string, out: string): Promise<void> {
  if (out.startsWith(join(process.cwd(), sep))) return;
  const prefix = `.${basename(out)}-prerender-`;
  await mkdir(dirname(out), { recursive: true });
  await removeLeftovers(dirname(out), prefix);
  const folder = await mkdtemp(join(dirname(out), `${prefix}${process.pid}-`));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  process.chdir(folder);
}

/** Removes the folders of builds that were killed. */
async function removeLeftovers(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (pid > 0 && (await lifeOf(pid)) === null)
      await rm(join(parent, name), { recursive: true, force: true });
  }
}
