import type { Article } from "../archive/article.ts";
import { headCommit } from "../history/git-log.ts";
import { readTextHistory, type TextHistory } from "../history/text-history.ts";
import { sharedArchive } from "./integration/shared-archive.ts";

let kept: { of: readonly Article[]; head: string; history: Promise<TextHistory> } | null = null;

/** The history of all texts; while editing it is read again when a text or the commit has changed. */
export async function textHistory(): Promise<TextHistory> {
  // Not `articles()`, which would make each page depend on all items; an item's own history is part of its key.
  const of = sharedArchive().articles;
  const folder = import.meta.env.CONTENT_FOLDER;
  const head = import.meta.env.DEV ? await headCommit(folder) : "";
  if (kept?.of !== of || kept.head !== head) kept = { of, head, history: readTextHistory(folder, of) };
  return kept.history;
}
