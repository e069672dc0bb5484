import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SEARCH_FOLDER, UNCHANGING_FOLDER } from "../../search/search-folder.ts";
import { shownWhole } from "../../text/characters.ts";
import { digestOf, type Manifest, readManifest } from "../verify/manifest.ts";
import { searchItems } from "../verify/search-items.ts";
import type { ReleaseInWork } from "./release-in-work.ts";

/** Number of days that a page opened before a release can still load its scripts and index. */
const DAYS = 7;

/** Files with content hashes in their names, which an open page may load later. */
const NAMED_BY_CONTENT = new RegExp(`^(_astro|${SEARCH_FOLDER}/${UNCHANGING_FOLDER})/`);

/** For each kept file, the time when it stopped being part of a release, in ISO 8601. The file does not exist if none is kept. */
const KEPT = "kept-files.json";

/**
 * Keeps the files of the previous release that open pages may load, so that their search keeps working. Keeps none on
 * request, or if an item was removed since, because they contain its words.
 */
export async function keepOldFiles(release: ReleaseInWork, now = new Date()): Promise<void> {
  const { folder, former } = release;
  const manifest = await readManifest(former).catch((): Manifest => new Map());
  if (manifest.size === 0) return;
  if (release.purge) {
    console.log("不保留旧文件 keeping no files of former releases");
    return;
  }
  const withdrawn = await withdrawnItems(release);
  if (withdrawn === null || withdrawn.length > 0) {
    const what = shownWhole(withdrawn?.join(", ") ?? "?");
    console.log(`撤下了 withdrawn: ${what} → 不保留旧文件 keeping no files of former releases`);
    return;
  }
  const before = await readJson<Record<string, string>>(join(former, KEPT), {});
  const kept: Record<string, string> = {};
  for (const [path, digest] of manifest) {
    if (!NAMED_BY_CONTENT.test(path) || existsSync(join(folder, path))) continue;
    const since = before[path] ?? now.toISOString();
    if (!(now.getTime() - Date.parse(since) < DAYS * 24 * 60 * 60 * 1000)) continue;
    if (!(await copyWhole(join(former, path), join(folder, path), digest))) continue;
    kept[path] = since;
  }
  if (Object.keys(kept).length > 0) await writeFile(join(folder, KEPT), `${JSON.stringify(kept, null, 1)}\n`);
}

/** Returns the ids of removed items; null if they are unknown. */
async function withdrawnItems({ former, archive }: ReleaseInWork): Promise<string[] | null> {
  const items = await searchItems(former).catch(() => null);
  return items?.filter((id) => !archive.articles.some((article) => article.id === id)) ?? null;
}

/** Copies a file if it matches its manifest; a damaged one is useless. */
async function copyWhole(from: string, to: string, digest: string): Promise<boolean> {
  if ((await digestOf(from).catch(() => null)) !== digest) return false;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  return true;
}

async function readJson<T>(file: string, otherwise: T): Promise<T> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return otherwise;
  }
}
