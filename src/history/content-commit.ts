import { git } from "./git.ts";

/** The commit that a content folder is at. */
export interface ContentCommit {
  /** The id, in full. */
  id: string;
  /** The day of the commit in UTC, as an ISO day. */
  day: string;
}

/** The last commit that changed a content folder; null outside a repository, or when files differ from the commit. */
export async function contentCommit(content: string): Promise<ContentCommit | null> {
  const changed = await git(content, ["status", "--porcelain", "--", "."]);
  const last = await git(content, ["log", "-1", "--format=%H %ct", "--", "."]);
  if (changed === null || changed.length > 0) return null;
  const [id, seconds] = String(last ?? "")
    .trim()
    .split(" ");
  if (!id || !seconds) return null;
  return { id, day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) };
}
