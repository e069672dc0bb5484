import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AstroPrerenderer } from "astro";
import type { InlineHashes, PageGuard } from "../integration/page-guard.ts";
import type { KeptPage, PageCache } from "./page-cache.ts";
import { isInShard, type Shard } from "./parts.ts";

/** How many pages of a build were kept, and how many were made. */
export interface PageCounts {
  kept: number;
  made: number;
}

/** What keeps pages from one build to the next. */
export interface Keeping {
  cache: PageCache;
  /** The hash of an input by its name. */
  hashOf: (input: string) => string;
  counts: PageCounts;
  /** The part of the items whose pages are made, and no other pages; null for the whole site. */
  shard: Shard | null;
}

interface PrerendererOptions {
  /** The folder of the site. */
  folder: string;
  /** Base path of the site, with `/` at both ends. */
  base: string;
  /** Opens the guard of the pages. The scripts of the site are in its folder by then. */
  openGuard: () => Promise<PageGuard>;
  /** Gets the inline scripts and styles of each page. */
  noteInline: (inline: InlineHashes) => void;
  /** Null when all pages are made. */
  keeping: Keeping | null;
}

/** A page or file of a site as it is published. */
interface FinishedPage {
  body: Uint8Array;
  /** Null for a file that is no page. */
  inline: InlineHashes | null;
}

/** The names of what the page being made has asked for. */
export const pageReads = new AsyncLocalStorage<Set<string>>();

/**
 * Makes the pages that are not kept, gives them their policies, and writes all of them: for tens of thousands of small
 * files, Astro's asynchronous calls take longer than the writing. Astro never hears of a kept page. A page with a
 * `cacheKey` (`getStaticPaths`) is kept if its key is the same and everything that it asked for has the same hash.
 */
export function pagePrerenderer(
  inner: AstroPrerenderer,
  { folder, base, openGuard, noteInline, keeping }: PrerendererOptions,
): AstroPrerenderer {
  const keys = new Map<string, string>();
  let guard: PageGuard;

  function publish(path: string, type: string, { body, inline }: FinishedPage): void {
    if (inline) noteInline(inline);
    write(join(folder, fileOf(path, type)), body);
  }

  async function made(path: string, ...[request, options]: Parameters<AstroPrerenderer["render"]>) {
    const result = await inner.render(request, options);
    const response = result instanceof Response ? result : result.response;
    if (response.status !== 200 && path !== NOT_FOUND) throw new Error(`${path}: ${response.status}`);
    const body = Buffer.from(await response.arrayBuffer());
    if (options.routeData.type === "endpoint") return { body, inline: null };
    const { html, ...inline } = guard(path, body.toString());
    return { body: Buffer.from(html), inline };
  }

  return {
    ...inner,
    name: "archive",
    async setup() {
      await inner.setup?.();
      guard = await openGuard();
    },
    async getStaticPaths() {
      const paths = await inner.getStaticPaths();
      if (!keeping) return paths;
      const { cache, hashOf, counts, shard } = keeping;
      return paths.filter(({ pathname, cacheKey, route }) => {
        if (!cacheKey) return shard === null;
        if (shard && !isInShard(cacheKey, shard)) return false;
        const path = pathOf(pathname);
        keys.set(path, cacheKey);
        const kept = cache.read(path);
        if (!kept || !isCurrent(kept, cacheKey, hashOf)) return true;
        publish(path, route.type, kept);
        counts.kept += 1;
        return false;
      });
    },
    async render(request, options) {
      const path = pathOf(decodeURI(new URL(request.url).pathname).slice(base.length - 1));
      const key = keys.get(path);
      const reads = new Set<string>();
      // Pages are streams, which ask for data while they are read.
      const page = await pageReads.run(reads, () => made(path, request, options));
      publish(path, options.routeData.type, page);
      if (keeping) keeping.counts.made += 1;
      if (keeping && key)
        keeping.cache.write({
          ...{ path, key, ...page },
          reads: Object.fromEntries([...reads].sort().map((input) => [input, keeping.hashOf(input)])),
        });
      return WRITTEN;
    },
  };
}

function isCurrent({ key, reads }: KeptPage, cacheKey: string, hashOf: Keeping["hashOf"]): boolean {
  return key === cacheKey && Object.entries(reads).every(([input, hash]) => hashOf(input) === hash);
}

/** A path from the root of the site without its outer slashes. */
function pathOf(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, "");
}

/** Astro writes no file for a response without a body. */
const WRITTEN = new Response(null);

/** The page for missing addresses, the only one with another status than 200. */
const NOT_FOUND = "404";

/** The file of a page or an endpoint, below the folder of the site, as Astro names it. */
function fileOf(path: string, type: string): string {
  if (type === "endpoint") return path;
  return path === NOT_FOUND ? `${path}.html` : join(path, "index.html");
}

/** @throws Error if the file exists, such as one in `public/`. */
function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes, { flag: "wx" });
}
