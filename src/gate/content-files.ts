import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { glob } from "tinyglobby";
import type { Report } from "./yaml.ts";

/** A content folder on disk: which files it has, and their text. */
export interface ContentFiles {
  directory: string;
  /** Paths below the folder, with `/`, sorted. */
  paths: string[];
  /** The text of a file; null, and reported, when it is not there or not UTF-8. */
  text(path: string): Promise<string | null>;
}

/** Opens a content folder; hidden files are passed over and links not followed. */
export async function openContent(directory: string, report: Report): Promise<ContentFiles> {
  const paths = (await glob("**/*", { cwd: directory, followSymbolicLinks: false })).sort();
  return { directory, paths, text: (path) => readText(directory, path, report) };
}

async function readText(directory: string, path: string, report: Report): Promise<string | null> {
  const refuse = (rule: string, what: { zh: string; en: string }, mend: { zh: string; en: string }) => {
    report({ file: path, line: 1, column: 1, severity: "error", rule, what, mend });
    return null;
  };
  let bytes: Buffer;
  try {
    bytes = await readFile(join(directory, path));
  } catch {
    return refuse(
      "missing-file",
      { zh: "找不到这个文件", en: "This file is not there" },
      { zh: `请在内容文件夹中放入 ${path}`, en: `Put ${path} into the content folder` },
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    return refuse(
      "encoding",
      { zh: "这个文件不是 UTF-8 编码", en: "This file is not encoded as UTF-8" },
      { zh: "请在编辑器里选“另存为 UTF-8”", en: 'Use "Save with encoding UTF-8" in your editor' },
    );
  }
}
