import { join } from "node:path";
import { keepingLoader } from "../content/keeping-loader.ts";
import type { LoadedContent } from "../content/load.ts";
import { programHash } from "../site/page-cache/program-hash.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** Returns a function that loads a content folder, and each time reads only the items that have changed. */
export async function contentLoader(content: string): Promise<() => Promise<LoadedContent>> {
  const program = await programHash(PROJECT, []);
  return keepingLoader(content, { folder: join(PROJECT, ".cache/items"), program });
}

/** Loads a content folder once. */
export async function loadOnce(content: string): Promise<LoadedContent> {
  const load = await contentLoader(content);
  return load();
}
