import { treeOf } from "../../content/files/folder-tree.ts";

/** The names of all folders below `articles/`, so that no new item takes one, be it published or not. */
export async function takenIds(content: string): Promise<Set<string>> {
  const tree = await treeOf(content, "articles").catch(() => []);
  return new Set(tree.flatMap(({ kind, name }) => (kind === "folder" ? [name] : [])));
}
