import { type ContentCommit, contentCommit } from "../history/content-commit.ts";

let kept: Promise<ContentCommit | null> | null = null;

/** The commit that the archive is at; asked once in a build, and each time while editing. */
export function archiveCommit(): Promise<ContentCommit | null> {
  if (import.meta.env.DEV) kept = null;
  kept ??= contentCommit(import.meta.env.CONTENT_FOLDER);
  return kept;
}
