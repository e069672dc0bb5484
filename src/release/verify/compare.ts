import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { digestOf, filesOf, type Manifest } from "./manifest.ts";

/** A file of a copy that differs from the manifest. */
export interface Difference {
  path: string;
  kind: "missing" | "changed" | "extra";
  /** Bytes it has now; null if it is missing. */
  size: number | null;
}

/** The differences between a copy of a release and its manifest, in the order of their paths. */
export async function compare(folder: string, manifest: Manifest): Promise<Difference[]> {
  const there = new Set(await filesOf(folder));
  const differences: Difference[] = [];
  for (const path of [...new Set([...manifest.keys(), ...there])].sort()) {
    if (!there.has(path)) {
      differences.push({ path, kind: "missing", size: null });
      continue;
    }
    const file = join(folder, path);
    const stat = await lstat(file);
    if (!manifest.has(path)) differences.push({ path, kind: "extra", size: stat.size });
    // A link never counts as the file.
    else if (!stat.isFile() || (await digestOf(file)) !== manifest.get(path))
      differences.push({ path, kind: "changed", size: stat.size });
  }
  return differences;
}
