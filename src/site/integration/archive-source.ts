import { stat } from "node:fs/promises";
import { noKeptItems } from "../../content/kept-items.ts";
import { type LoadedContent, loadContent } from "../../content/load.ts";

/** The clock of a file system may be behind that of the process by so many milliseconds. */
const CLOCKS_DIFFER = 20;

/** A content folder that is read once for all parts of a run. */
export interface ArchiveSource {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Returns the content and its problems; all callers get the same result. */
  read(): Promise<LoadedContent>;
}

/** A content folder that is read again after each change. */
export interface EditedSource extends ArchiveSource {
  /** When the latest reading began, in milliseconds since 1970; 0 before the first. */
  readonly readAt: number;
  /** True if a file is as the latest reading found it. */
  hasRead(file: string): Promise<boolean>;
  /** Makes the next `read` read what has changed of the folder. Call it after a change. */
  forget(): void;
}

/** The source for a content folder, by its absolute path. */
export function archiveSource(content: string): ArchiveSource {
  let reading: Promise<LoadedContent> | null = null;
  return { content, read: () => (reading ??= loadContent(content)) };
}

/** The source for a content folder that is edited meanwhile, by its absolute path. */
export function editedSource(content: string): EditedSource {
  let reading: Promise<LoadedContent> | null = null;
  let readAt = 0;
  const kept = noKeptItems();
  return {
    content,
    get readAt() {
      return readAt;
    },
    read() {
      if (!reading) {
        readAt = Date.now();
        reading = loadContent(content, { kept });
      }
      return reading;
    },
    async hasRead(file) {
      // Unlike the time of its last modification, this is new for a file that replaced another.
      const changed = await stat(file).then(
        ({ ctimeMs }) => ctimeMs,
        () => Number.POSITIVE_INFINITY,
      );
      return reading !== null && changed + CLOCKS_DIFFER < readAt;
    },
    forget() {
      reading = null;
    },
  };
}
