import { stat } from "node:fs/promises";
import { CLOCKS_DIFFER } from "../../content/files/content-files.ts";
import { type KeptPlace, keepingLoader } from "../../content/keeping-loader.ts";
import { type LoadedContent, loadContent } from "../../content/load.ts";

/** A content folder that is read once for all parts of a run. */
export interface ArchiveSource {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Returns the content and its problems; all callers get the same result. */
  read(): Promise<LoadedContent>;
}

/** A content folder that is read again after each change. */
export interface EditedSource extends ArchiveSource {
  /** True if a file is as the latest reading found it. */
  hasRead(file: string): Promise<boolean>;
  /** Makes the next `read` read what has changed of the folder. Call it after a change. */
  forget(): void;
  /** Keeps the items of the first reading for the next run, which takes a while for thousands. */
  keep(): void;
}

/** The source for a content folder, by its absolute path; and where its items are kept from one run to the next. */
export function archiveSource(content: string, place: KeptPlace | null): ArchiveSource {
  let reading: Promise<LoadedContent> | null = null;
  const load = place ? keepingLoader(content, place) : () => loadContent(content);
  return { content, read: () => (reading ??= load()) };
}

/** The same for a content folder that is edited meanwhile. */
export function editedSource(content: string, place: KeptPlace | null): EditedSource {
  let reading: Promise<LoadedContent> | null = null;
  /** When the latest reading began, in milliseconds since 1970. */
  let readAt = 0;
  const { promise: until, resolve: keep } = Promise.withResolvers<void>();
  const load = keepingLoader(content, place, until);
  return {
    content,
    keep,
    read() {
      if (!reading) {
        readAt = Date.now();
        reading = load();
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
