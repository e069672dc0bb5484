import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** An entry of the content folder. */
export interface TreeEntry {
  /** Path below the content folder, with `/`. */
  path: string;
  name: string;
  /** `other` is neither file nor folder; `closed` is a folder that may not be read. */
  kind: "file" | "folder" | "closed" | "link" | "other";
  /** True for an empty folder. */
  isEmpty: boolean;
}

/** Lists everything below a folder, parents first. Links are listed and not followed. */
export async function treeOf(directory: string, below = ""): Promise<TreeEntry[]> {
  const found = await readdir(join(directory, below), { withFileTypes: true });
  // A content folder may be a repository of its own.
  const entries = found.filter(({ name }) => below !== "" || name !== ".git").sort(byName);
  const trees = await Promise.all(
    entries.map(async (entry): Promise<TreeEntry[]> => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      const own = { path, name: entry.name, isEmpty: false };
      if (!entry.isDirectory()) return [{ ...own, kind: kindOf(entry) }];
      const inside = await treeOf(directory, path).catch(() => null);
      if (!inside) return [{ ...own, kind: "closed" }];
      return [{ ...own, kind: "folder", isEmpty: inside.length === 0 }, ...inside];
    }),
  );
  return trees.flat();
}

function kindOf(entry: Dirent): "file" | "link" | "other" {
  if (entry.isSymbolicLink()) return "link";
  return entry.isFile() ? "file" : "other";
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
