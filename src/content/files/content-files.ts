import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TextHead } from "../../archive/item-texts.ts";
import { type Message, placeIn, type Report } from "../../diagnostics/diagnostic.ts";
import { checkFiles } from "../rules/files.ts";
import { mergeConflictLine } from "../rules/merge-conflict.ts";
import { decodeText } from "./decode.ts";
import { treeOf } from "./folder-tree.ts";
import { LIMITS, tooLarge } from "./limits.ts";

/** The readable files of a content folder. */
interface FileIndex {
  /** Their paths below the folder, with `/`, sorted. */
  paths: ReadonlySet<string>;
  /** The paths of the files directly in each folder. */
  byFolder: ReadonlyMap<string, readonly string[]>;
}

/** A content folder on disk: its files, and their text. */
export interface ContentFiles extends FileIndex {
  /** Returns the text of a file; null, after reporting it, if it does not exist, is not UTF-8 or is empty. */
  text(path: string): string | null;
  /** Reads the role of a text from its front matter, without reporting problems. */
  head(path: string): TextHead;
  /** Returns the path on disk of a file that a page shows; null if it does not exist. */
  use(path: string): string | null;
  /**
   * The names of the files directly in a folder, each with its inode, size and times, which change with it; null if one
   * is so new that a later change could leave them the same.
   */
  stampsOf(folder: string): string | null;
  /** The SHA-256 of the names and bytes of the files directly in a folder. */
  hashOf(folder: string): string;
  /** True if the file was read or is shown on a page. */
  isUsed(path: string): boolean;
}

/** A content folder and its readable files. `edited` replaces the text of files. */
export interface ContentSource extends FileIndex {
  directory: string;
  edited: ReadonlyMap<string, string>;
}

/** Lists a content folder and reports files that do not belong there. */
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

/** Returns the files of a content folder; problems of a file are reported when it is read. */
export function openContent(source: ContentSource, report: Report): ContentFiles {
  const { directory, paths, byFolder, edited } = source;
  const used = new Set<string>();
  const heads = new Map<string, TextHead>();
  /** The bytes of texts that were read before, for their head or hash, so that each file is read once. */
  const kept = new Map<string, Buffer>();
  /** The stamps of folders, as they were when they were first asked for. */
  const stamps = new Map<string, string | null>();
  const filesIn = (folder: string) => byFolder.get(folder) ?? [];
  const use = (path: string) => {
    used.add(path);
    return paths.has(path) ? join(directory, path) : null;
  };
  return {
    paths,
    byFolder,
    use,
    isUsed: (path) => used.has(path),
    stampsOf: (folder) => {
      const known = stamps.get(folder);
      if (known !== undefined) return known;
      const own = filesIn(folder).map((path) => stampOf(join(directory, path)));
      const joined = own.includes(null) ? null : own.join("\n");
      stamps.set(folder, joined);
      return joined;
    },
    hashOf: (folder) => {
      const hash = createHash("sha256");
      for (const path of filesIn(folder)) {
        const bytes = kept.get(path) ?? bytesOf(join(directory, path));
        if (bytes && IS_TEXT.test(path)) kept.set(path, bytes);
        hash.update(`${path}\n${bytes?.length}\n`).update(bytes ?? "");
      }
      return hash.digest("base64url");
    },
    head: (path) => {
      const known = heads.get(path);
      if (known) return known;
      const bytes = edited.has(path) ? null : (kept.get(path) ?? bytesOf(join(directory, path)));
      if (bytes) kept.set(path, bytes);
      const head = headIn(edited.get(path) ?? bytes?.toString("latin1") ?? "");
      heads.set(path, head);
      return head;
    },
    text: (path) => {
      const onDisk = use(path);
      const bytes = kept.get(path);
      kept.delete(path);
      return edited.get(path) ?? readText(path, { onDisk, bytes }, report);
    },
  };
}

/** The clock of a file system may be behind that of the process by so many milliseconds. */
export const CLOCKS_DIFFER = 20;

const IS_TEXT = /\.(?:md|txt)$/;

const FRONT_MATTER = /^(?:\xEF\xBB\xBF|\uFEFF)?---[ \t]*\r?\n([\s\S]*?)\n---/;

function headIn(text: string): TextHead {
  const [, yaml = ""] = FRONT_MATTER.exec(text) ?? [];
  const [, language = null] = /^language:[ \t]*["']?([\w-]+)/m.exec(yaml) ?? [];
  return { namesNewspaper: /^["']?newspaper["']?[ \t]*:/m.test(yaml), language };
}

/** A file's bytes; null where it cannot be read or is too large, which is reported when it is used. */
function bytesOf(path: string): Buffer | null {
  try {
    return statSync(path).size > LIMITS.pictureBytes ? null : readFileSync(path);
  } catch {
    return null;
  }
}

/** A file's path, inode, size and times; null if it is so new that a later change could leave them the same. */
function stampOf(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stats || stats.ctimeMs > Date.now() - CLOCKS_DIFFER) return null;
  return [path, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join();
}

/** Reads synchronously: for thousands of small files, asynchronous calls take longer than the reading. */
function readText(
  file: string,
  { onDisk, bytes: known }: { onDisk: string | null; bytes: Buffer | undefined },
  report: Report,
): string | null {
  const refuse = (message: Message) => {
    report(placeIn(file), message);
    return null;
  };
  if (onDisk === null) return refuse({ id: "missing-file", values: { file } });
  try {
    const { size } = statSync(onDisk);
    const limit = file.endsWith(".md") ? "markdownBytes" : "textBytes";
    if (size > LIMITS[limit]) return refuse(tooLarge(limit, size));
    const bytes = known ?? readFileSync(onDisk);
    const conflict = mergeConflictLine(bytes);
    if (conflict !== null) {
      report(placeIn(file, conflict), { id: "merge-conflict" });
      return null;
    }
    const text = decodeText(file, bytes, report);
    return text?.trim() === "" ? refuse({ id: "empty-file" }) : text;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return refuse({ id: "file-kind.unreadable", values: { reason: error.message } });
  }
}
