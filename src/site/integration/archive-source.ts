import { type LoadedContent, loadContent } from "../../content/load.ts";

/** A content folder that is read once for all parts of a run. */
export interface ArchiveSource {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Returns the content and its problems; all callers get the same result. */
  read(): Promise<LoadedContent>;
  /** Makes the next `read` read the folder again. Call it after a change. */
  forget(): void;
}

/** The source for a content folder, by its absolute path. */
export function archiveSource(content: string): ArchiveSource {
  let reading: Promise<LoadedContent> | null = null;
  return {
    content,
    read() {
      reading ??= loadContent(content);
      return reading;
    },
    forget() {
      reading = null;
    },
  };
}
