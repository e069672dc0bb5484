import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Complaint, Report } from "../../diagnostics/diagnostic.ts";
import { checkFiles } from "../rules/files.ts";
import { decodeText } from "./decode.ts";
import { treeOf } from "./folder-tree.ts";
import { LIMITS, tooLarge } from "./limits.ts";

/** Which files may be read in a content folder. */
interface FileIndex {
  /** Their paths below the folder, with `/`, sorted. */
  paths: ReadonlySet<string>;
  /** The paths of the files right in each folder that has any. */
  byFolder: ReadonlyMap<string, readonly string[]>;
}

/** A content folder on disk: which files it has, and their text. */
export interface ContentFiles extends FileIndex {
  /** The text of a file; null, and reported, when it is not there, not UTF-8 or empty. */
  text(path: string): string | null;
  /** Where a file that a page shows lies on disk; null when it is not there. */
  use(path: string): string | null;
  /** True when the file was read or used: a page shows it. */
  isUsed(path: string): boolean;
}

/** A content folder, and what may be read in it. Files that are `edited` are read as if they had that text. */
export interface ContentSource extends FileIndex {
  directory: string;
  edited: ReadonlyMap<string, string>;
}

/** Looks through a content folder and reports what does not belong there. */
export async function findContent(
  directory: string,
  edited: ReadonlyMap<string, string>,
  report: Report,
): Promise<ContentSource> {
  const tree = await treeOf(directory).catch(() => []);
  const paths = checkFiles(tree, report);
  const byFolder = Map.groupBy(paths, (path) => path.slice(0, Math.max(0, path.lastIndexOf("/"))));
  return { directory, paths: new Set(paths), byFolder, edited };
}

/** The files of a content folder; what is wrong with one is reported when it is read. */
export function openContent(source: ContentSource, report: Report): ContentFiles {
  const { directory, paths, byFolder, edited } = source;
  const used = new Set<string>();
  const use = (path: string) => {
    used.add(path);
    return paths.has(path) ? join(directory, path) : null;
  };
  return {
    paths,
    byFolder,
    use,
    isUsed: (path) => used.has(path),
    text: (path) => {
      const onDisk = use(path);
      return edited.get(path) ?? readText(path, onDisk, report);
    },
  };
}

/** Read at once: to wait for each of thousands of small files takes longer than to read them. */
function readText(file: string, onDisk: string | null, report: Report): string | null {
  const refuse = (complaint: Complaint) => {
    report({ file, line: 1, column: 1, ...complaint });
    return null;
  };
  if (onDisk === null) return refuse(notThere(file));
  try {
    const { size } = statSync(onDisk);
    const limit = file.endsWith(".md") ? LIMITS.markdownBytes : LIMITS.textBytes;
    if (size > limit)
      return refuse(tooLarge({ zh: "文件太大（字节）", en: "Bytes of this file" }, size, limit));
    const text = decodeText(file, readFileSync(onDisk), report);
    return text?.trim() === "" ? refuse(EMPTY) : text;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return refuse(unreadable(error));
  }
}

const EMPTY: Complaint = {
  rule: "empty-file",
  what: { zh: "这个文件是空的", en: "This file is empty" },
  mend: { zh: "请写上内容，或删去它", en: "Fill it in, or delete it" },
};

function notThere(file: string): Complaint {
  return {
    rule: "missing-file",
    what: { zh: "找不到这个文件", en: "This file is not there" },
    mend: { zh: `请在内容文件夹中放入 ${file}`, en: `Put ${file} into the content folder` },
  };
}

function unreadable({ message }: Error): Complaint {
  return {
    rule: "file-kind",
    what: { zh: `读不出这个文件：${message}`, en: `This file cannot be read: ${message}` },
    mend: { zh: "请检查它的权限和磁盘", en: "See to its permissions and the disk" },
  };
}
