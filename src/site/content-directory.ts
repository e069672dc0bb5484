import { resolve } from "node:path";

/** Absolute path of the content folder: what `--content` named, or the project's own. */
export function contentDirectory(): string {
  return resolve(process.env.QIAOBAO_CONTENT ?? "content");
}
