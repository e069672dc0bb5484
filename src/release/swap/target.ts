import { readdir } from "node:fs/promises";
import { SEARCH_FOLDER } from "../../search/search-folder.ts";
import { MANIFEST } from "../verify/manifest.ts";

/**
 * Why a release may not take the place of what is there, or null. What is replaced is gone: it must be
 * a former release, an empty folder or nothing.
 */
export async function whyNotReplace(out: string): Promise<string | null> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code !== "ENOENT") throw error;
    return [] as string[];
  });
  if (names.length === 0 || [MANIFEST, SEARCH_FOLDER].some((name) => names.includes(name))) return null;
  return (
    `${out} 不是本程序做的网站，生成会把它换掉。请用 --out 换一个位置，或先移走它。` +
    `${out} is no site made by this program, and would be replaced; choose another place with --out, or move it first.`
  );
}
