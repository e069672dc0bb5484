import { treeOf } from "../../content/files/folder-tree.ts";
import type { DraftItem } from "../propose/draft.ts";

/** Returns the folder of an item below the content folder: by year, if it is known. */
export function itemFolder({ id, date }: DraftItem): string {
  return `articles/${date ? date.day.slice(0, 4) : "undated"}/${id}`;
}

/** Returns the names of all folders below `articles/`, published or not, which new items cannot use. */
export async function takenIds(content: string): Promise<Set<string>> {
  const tree = await treeOf(content, "articles").catch(() => []);
  return new Set(tree.flatMap(({ kind, name }) => (kind === "folder" ? [name] : [])));
}
