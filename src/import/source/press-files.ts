import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Bilingual } from "../../text/language.ts";
import { fileKind } from "./file-kind.ts";
import { PRESS_LIMITS, RefusedPress, tooMuch } from "./limits.ts";

/**
 * The bytes of a file of press text.
 * @throws RefusedPress when it is too large, or not a regular file: a pipe or a device may never end.
 */
export async function pressBytes(file: string): Promise<Uint8Array> {
  const found = await stat(file);
  if (!found.isFile())
    throw new RefusedPress({ zh: "没有读：不是普通文件。", en: "Not read: not a regular file." });
  const { fileBytes } = PRESS_LIMITS;
  if (found.size > fileBytes) throw tooMuch({ zh: "文件的字节", en: "Bytes of the file" }, fileBytes);
  return readFile(file);
}

/** A file of a folder that is not read, and why. */
export interface SkippedFile {
  file: string;
  reason: Bilingual;
}

/** The files to read, and those of a folder that are not press texts. */
export interface FoundFiles {
  files: string[];
  skipped: SkippedFile[];
}

/** Returns the named files and those below the named folders, in order. @throws if one does not exist. */
export async function pressFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = await Promise.all(paths.map(filesAt));
  return { files: found.flatMap(({ files }) => files), skipped: found.flatMap(({ skipped }) => skipped) };
}

async function filesAt(path: string): Promise<FoundFiles> {
  const isFolder = (await stat(path)).isDirectory();
  const reason = nameReason(basename(path));
  if (!isFolder)
    return reason ? { files: [], skipped: [{ file: path, reason }] } : { files: [path], skipped: [] };
  const files: string[] = [];
  const skipped: SkippedFile[] = [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of paths.sort()) {
    const why = nameReason(basename(file)) ?? (await contentReason(file));
    if (why) skipped.push({ file, reason: why });
    else files.push(file);
  }
  return { files, skipped };
}

function nameReason(name: string): Bilingual | null {
  if (name.startsWith("~$"))
    return { zh: "Word 打开文件时留下的锁文件", en: "a lock file that Word leaves while a document is open" };
  if (name.startsWith(".") || /^(?:Thumbs\.db|desktop\.ini)$/i.test(name))
    return { zh: "隐藏文件或系统文件", en: "a hidden or system file" };
  return null;
}

/** Returns why a file found in a folder is skipped; unreadable documents are refused by name instead. */
async function contentReason(file: string): Promise<Bilingual | null> {
  const found = await lstat(file);
  if (!found.isFile()) return { zh: "不是普通文件", en: "not a regular file" };
  if (found.size > PRESS_LIMITS.fileBytes) return null;
  const kind = fileKind(basename(file), await readFile(file));
  if (kind === "picture") return { zh: "图片", en: "a picture" };
  return kind === "data" ? { zh: "数据或程序，不是报纸文本", en: "data or code, not a press text" } : null;
}
