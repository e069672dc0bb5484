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
  /** The names of the files directly in a folder, each with its inode, size and times, which change with it. */
  stampOf(folder: string): string;
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
  /** The bytes of texts whose head was read first, so that each file is read once. */
  const kept = new Map<string, Buffer>();
  const use = (path: string) => {
    used.add(path);
    return paths.has(path) ? join(directory, path) : null;
  };
  return {
    paths,
    byFolder,
    use,
    isUsed: (path) => used.has(path),
    stampOf: (folder) =>
      (byFolder.get(folder) ?? [])
        .map((path) => {
          const { ino, size, mtimeNs, ctimeNs } = statSync(join(directory, path), { bigint: true });
          return [path, ino, size, mtimeNs, ctimeNs].join();
        })
        .join("\n"),
    head: (path) => {
      const known = heads.get(path);
      if (known) return known;
      const bytes = edited.has(path) ? null : bytesOf(join(directory, path));
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

const FRONT_MATTER = /^(?:\xEF\xBB\xBF|\uFEFF)?---[ \t]*\r?\n([\s\S]*?)\n---/;

function headIn(text: string): TextHead {
  const [, yaml = ""] = FRONT_MATTER.exec(text) ?? [];
  const [, language = null] = /^language:[ \t]*["']?([\w-]+)/m.exec(yaml) ?? [];
  return { namesNewspaper: /^["']?newspaper["']?[ \t]*:/m.test(yaml), language };
}

/** A file's bytes; null where it cannot be read, which is reported when its text is. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
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
