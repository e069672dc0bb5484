import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Difference } from "./compare.ts";
import { digestOf, type Manifest } from "./manifest.ts";

/** A copy of a release to repair, and the intact copy. */
export interface Repair {
  folder: string;
  other: string;
  manifest: Manifest;
  differences: readonly Difference[];
  /** Where files that do not belong in the copy are moved; nothing is deleted. */
  aside: string;
}

/**
 * Takes the missing and changed files of a copy from another one, but only those that match the manifest. Returns the
 * paths that the other copy does not have intact either.
 */
export async function repair({ folder, other, manifest, differences, aside }: Repair): Promise<string[]> {
  // Surplus files go first, because one may be where a folder is needed.
  for (const { path, kind } of differences) if (kind === "extra") await setAside(folder, aside, path);
  const lacking: string[] = [];
  for (const difference of differences) {
    if (difference.kind !== "extra" && !(await take(difference))) lacking.push(difference.path);
  }
  return lacking;

  async function take({ path, kind }: Difference): Promise<boolean> {
    const target = join(folder, path);
    const part = `${target}.part`;
    await mkdir(dirname(target), { recursive: true });
    try {
      await copyFile(join(other, path), part);
      // Checks the written file, because this disk may be the faulty one.
      if ((await digestOf(part)) !== manifest.get(path)) return false;
      if (kind === "changed") await setAside(folder, aside, path);
      await rename(part, target);
      return true;
    } catch (error) {
      if (["ENOENT", "ENOTDIR", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
      throw error;
    } finally {
      await rm(part, { force: true });
    }
  }
}

async function setAside(folder: string, aside: string, path: string): Promise<void> {
  const target = join(aside, path);
  await mkdir(dirname(target), { recursive: true });
  await rename(join(folder, path), target);
}
