import { noKeptItems } from "../../content/kept-items.ts";
import { type LoadedContent, loadContent } from "../../content/load.ts";

/** A content folder that is read once for all parts of a run. */
export interface ArchiveSource {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Returns the content and its problems; all callers get the same result. */
  read(): Promise<LoadedContent>;
  /** Makes the next `read` read what has changed of the folder. Call it after a change. */
  forget(): void;
}

/** The source for a content folder, by its absolute path; `isEdited` if it will be read again and again. */
export function archiveSource(content: string, isEdited = false): ArchiveSource {
  let reading: Promise<LoadedContent> | null = null;
  const kept = isEdited ? noKeptItems() : null;
  return {
    content,
    read() {
      reading ??= loadContent(content, { kept });
      return reading;
    },
    forget() {
      reading = null;
    },
  };
}
