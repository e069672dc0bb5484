import { type LoadedContent, loadContent } from "../../content/load.ts";

/** A content folder that is read once for everything that a run makes of it. */
export interface ArchiveSource {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** The content and what is wrong with it; all callers get the same reading. */
  read(): Promise<LoadedContent>;
  /** Makes the next `read` read the folder again, after a change. */
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
