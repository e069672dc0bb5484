import { fork } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { SEARCH_FOLDER } from "../search/search-folder.ts";
import { PART_FILE, type Shard } from "../site/page-cache/parts.ts";
import { shownLines } from "../text/characters.ts";
import { tooLittleAddressSpace } from "./address-space.ts";
import { putInPlace } from "./swap/put-in-place.ts";
import { Busy, openStaging, type Staging } from "./swap/staging.ts";
import { explain } from "./system-errors.ts";
import { MANIFEST } from "./verify/manifest.ts";

/** The inputs and the destination of a release. */
export interface ReleaseOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Absolute path of the folder of the built site. */
  out: string;
  /** Base path of the site, with `/` at both ends. */
  base: string;
  /** Absolute URL of the site; null for the one in `archive.yaml`. */
  site: string | null;
  /** True if no files of previous releases may be kept. */
  purge: boolean;
  /** True to put a compressed copy beside each text, for servers that send these. */
  compress: boolean;
  /** Absolute path of the folder in which items are kept as they were read, from one build to the next; null for none. */
  itemCache: string | null;
  /** Absolute path of the folder in which pages are kept from one build to the next; null for none. */
  pageCache: string | null;
  /** Makes a part of the site, from which `parts` of another build make it whole; null for a site. */
  shard: Shard | null;
  /** Absolute paths of the parts of the site that other machines have made. */
  parts: readonly string[];
}

/** The input of the processes that make a site. */
export interface SiteOrder extends ReleaseOptions {
  fresh: string;
  cache: string;
}

/**
 * Node's flags for the processes of a release. Large texts make a hundred times their size of garbage: the young heap
 * stays small, and the old one grows by half between collections, not fourfold.
 */
export const HEAP_FLAGS = [
  "--min-semi-space-size=16",
  "--max-semi-space-size=16",
  "--heap-growing-percent=50",
];

/**
 * Checks the content, builds the site in a new folder, verifies it, and only then replaces the previous site. Returns
 * false, after printing the reason, if there is nothing to publish.
 */
export async function buildRelease(options: ReleaseOptions): Promise<boolean> {
  try {
    const refusal = (await tooLittleAddressSpace()) ?? (await whyNotReplace(options.out));
    if (refusal) {
      console.error(shownLines(refusal));
      return false;
    }
    const staging = await openStaging(options.out);
    try {
      return await release(options, staging);
    } finally {
      await staging.close();
    }
  } catch (error) {
    console.error(error instanceof Busy ? shownLines(busyMessage(error)) : explain(error));
    return false;
  }
}

/**
 * Returns why a release may not replace the output folder, or null. The old content is lost, so it must be a previous
 * release, an empty folder or nothing.
 */
async function whyNotReplace(out: string): Promise<string | null> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code !== "ENOENT") throw error;
    return [] as string[];
  });
  if (names.length === 0 || [MANIFEST, SEARCH_FOLDER, PART_FILE].some((name) => names.includes(name)))
    return null;
  return (
    `${out} 不是本程序做的网站，生成会把它换掉。请用 --out 换一个位置，或先移走它。` +
    `${out} is not a site made by this program and would be replaced; choose another place with --out, or move it first.`
  );
}

/**
 * The processes that make a release, one after another, with flags of their own: the memory of one is free before the
 * next begins. The one with the pages reaches 256 MB in every build, so it collects nothing old below. Bytes of pages are
 * memory outside the heap, and by default V8 collects the whole heap after each 64 MB of it. The index runs beside
 * Pagefind, which needs the memory that later collections would take.
 */
const PROCESSES: Readonly<Record<string, readonly string[]>> = {
  "make-pages.ts": ["--initial-old-space-size=256", "--external-memory-accounted-in-global-limit"],
  "complete-release.ts": ["--expose-gc"],
};

async function release(options: ReleaseOptions, { fresh, cache, former }: Staging): Promise<boolean> {
  const order: SiteOrder = { ...options, fresh, cache };
  for (const [name, flags] of Object.entries(PROCESSES)) {
    const maker = fork(join(import.meta.dirname, name), [JSON.stringify(order)], {
      execArgv: [...process.execArgv, ...HEAP_FLAGS, ...flags],
    });
    const [code, signal] = (await once(maker, "exit")) as [number | null, NodeJS.Signals | null];
    if (signal) console.error(endedMessage(signal));
    if (code !== 0) return false;
  }
  await putInPlace({ fresh, out: options.out, former });
  return true;
}

function busyMessage({ folder, builder }: Busy): string {
  const who = builder ? `${builder.pid} @ ${builder.host}` : "?";
  return (
    `另一个生成正在进行（进程 ${who}），请等它结束；如果它已不存在，请删除 ${folder}。` +
    `Another build is under way (process ${who}); wait for it to end, or, if it no longer exists, remove ${folder}.`
  );
}

function endedMessage(signal: NodeJS.Signals): string {
  return (
    `生成网站的进程被终止（${signal}），多半是内存不足；原有的网站不变。` +
    `The process that makes the site was ended (${signal}), most likely because memory ran out; the former site is unchanged.`
  );
}
