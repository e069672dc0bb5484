import { readTextHistory, type TextHistory } from "../history/text-history.ts";
import { articles } from "./collections.ts";

let kept: Promise<TextHistory> | null = null;

/** The history of all texts; read once in a build, and each time while editing. */
export function textHistory(): Promise<TextHistory> {
  if (import.meta.env.DEV) kept = null;
  kept ??= articles().then((all) => readTextHistory(import.meta.env.CONTENT_FOLDER, all));
  return kept;
}
