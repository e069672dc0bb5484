import { type Message, placeIn, type Report } from "../../diagnostics/diagnostic.ts";
import {
  hasPlace,
  isGeneratedName,
  isGitFile,
  isPictureName,
  isPortableName,
  isSystemFile,
  isTextName,
  sameOnSomeSystem,
} from "../files/file-names.ts";
import type { TreeEntry } from "../files/folder-tree.ts";
import { LIMITS } from "../files/limits.ts";
import { unknownFile } from "../files/unknown-file.ts";

/** The paths of the files that may be read, in order; everything else is reported once. */
export function checkFiles(tree: readonly TreeEntry[], report: Report): string[] {
  const readable: string[] = [];
  const items = itemFolders(tree);
  const taken = new Map<string, string>();
  let refused: string | null = null;
  for (const entry of tree) {
    const { path, name, kind } = entry;
    // Files in a refused folder are not reported again.
    if (refused !== null && path.startsWith(`${refused}/`)) continue;
    if (isGitFile(name)) continue;
    const form = sameOnSomeSystem(path);
    const twin = taken.get(form);
    taken.set(form, path);
    const problem: Message | null = twin
      ? { id: "collision", values: { path: twin } }
      : problemOf(entry, items.has(path));
    if (problem) {
      report(placeIn(items.get(path) ?? path), problem);
      refused = path;
    } else if (kind === "file") readable.push(path);
  }
  return readable;
}

/** The folders that hold the texts of an item, each with the text at which its problems are reported. */
function itemFolders(tree: readonly TreeEntry[]): Map<string, string> {
  const texts = tree.filter(({ path }) => /^articles\/.+\/(?:zh|en)\.md$/.test(path));
  // zh.md comes after en.md and replaces it.
  return new Map(texts.map(({ path }) => [path.slice(0, path.lastIndexOf("/")), path]));
}

function problemOf(entry: TreeEntry, isItem: boolean): Message | null {
  const { path, name, kind } = entry;
  if (kind === "link") return { id: "symlink" };
  if (kind === "other") return { id: "file-kind.special" };
  if (kind === "closed") return { id: "file-kind.closed" };
  if (isSystemFile(name)) return { id: "system-file" };
  if (name.startsWith(".")) return { id: "hidden-file" };
  if (kind === "folder") return problemOfFolder(entry, isItem);
  const inArticles = /^articles\/[^/]+\//.test(path);
  if (!inArticles && !hasPlace(path)) return unknownFile(path);
  if (isGeneratedName(name)) return { id: "collision.generated" };
  return isPortableName(name) ? null : { id: "file-name", values: { name } };
}

function problemOfFolder({ path, name, isEmpty }: TreeEntry, isItem: boolean): Message | null {
  if (isTextName(name) || isPictureName(name)) return { id: "file-kind.folder" };
  const count = path.split("/").length - 1;
  if (count > LIMITS.depth) return { id: "depth", values: { count, most: LIMITS.depth } };
  // The name of an item is its id, which has a rule of its own.
  if (!isItem && !isPortableName(name)) return { id: "file-name", values: { name } };
  return isEmpty ? { id: "empty-folder" } : null;
}
