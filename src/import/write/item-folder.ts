import { treeOf } from "../../content/files/folder-tree.ts";
import type { DraftItem } from "../propose/draft.ts";

/** Where an item goes below the content folder: by its year, where that is known. */
export function itemFolder({ id, date }: DraftItem): string {
  return `articles/${date ? date.day.slice(0, 4) : "undated"}/${id}`;
}

/** The names of all folders below `articles/`, so that no new item takes one, be it published or not. */
export async function takenIds(content: string): Promise<Set<string>> {
  const tree = await treeOf(content, "articles").catch(() => []);
  return new Set(tree.flatMap(({ kind, name }) => (kind === "folder" ? [name] : [])));
}
