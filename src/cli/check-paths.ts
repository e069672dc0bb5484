import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";

/** What an editor asked to be told of: paths below the content folder (`""` for all of it), and what is none. */
export interface AskedPaths {
  paths: string[];
  unknown: string[];
}

/** Finds the files and folders that were named, as seen from `from` or from within the content folder. */
export function askedPaths(words: readonly string[], content: string, from: string): AskedPaths {
  const asked: AskedPaths = { paths: [], unknown: [] };
  for (const word of words) {
    const there = [resolve(from, word), resolve(content, word)].find(
      (path) => isWithin(path, content) && existsSync(path),
    );
    if (there === undefined) asked.unknown.push(word);
    else asked.paths.push(relative(content, there).split(sep).join("/"));
  }
  return asked;
}

/** True when a file is one of the paths or lies below one; all files are when there are none. */
export function isAsked(file: string, paths: readonly string[]): boolean {
  if (paths.length === 0) return true;
  return paths.some((path) => path === "" || file === path || file.startsWith(`${path}/`));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
