import { AsyncLocalStorage } from "node:async_hooks";
import type { AstroPrerenderer } from "astro";
import type { PageCache } from "./page-cache.ts";
import { isInShard, type Shard } from "./parts.ts";

/** How many pages of a build were kept, and how many were made. */
export interface PageCounts {
  kept: number;
  made: number;
}

interface CachingOptions {
  cache: PageCache;
  /** The hash of an input by its name. */
  hashOf: (input: string) => string;
  counts: PageCounts;
  /** The part of the items whose pages are made, and no other pages; null for the whole site. */
  shard: Shard | null;
  /** Base path of the site, with `/` at both ends. */
  base: string;
}

/** The names of what the page being made has asked for. */
export const pageReads = new AsyncLocalStorage<Set<string>>();

/**
 * Makes only the pages that are not kept. A page with a `cacheKey` (`getStaticPaths`) is taken from the cache if its
 * key is the same and everything that it asked for has the same hash.
 */
export function cachingPrerenderer(
  inner: AstroPrerenderer,
  { cache, hashOf, counts, base, shard }: CachingOptions,
): AstroPrerenderer {
  const nameOf = (pathname: string) => pathname.replace(/^\/|\/$/g, "");
  const keys = new Map<string, string>();
  return {
    ...inner,
    name: "archive",
    async getStaticPaths() {
      const paths = await inner.getStaticPaths();
      for (const { pathname, cacheKey } of paths) if (cacheKey) keys.set(nameOf(pathname), cacheKey);
      return shard === null ? paths : paths.filter(({ cacheKey }) => cacheKey && isInShard(cacheKey, shard));
    },
    async render(request, options) {
      const path = nameOf(decodeURI(new URL(request.url).pathname).slice(base.length - 1));
      const key = keys.get(path);
      const kept = key ? cache.read(path) : null;
      if (
        kept &&
        kept.key === key &&
        Object.entries(kept.reads).every(([input, hash]) => hashOf(input) === hash)
      ) {
        counts.kept += 1;
        return new PageResponse(kept.body);
      }
      counts.made += 1;
      const reads = new Set<string>();
      const rendered = await pageReads.run(reads, async () => {
        const result = await inner.render(request, options);
        const response = result instanceof Response ? result : result.response;
        // Pages are streams, which ask for data while they are read.
        return { response, body: new Uint8Array(await response.arrayBuffer()) };
      });
      const { response, body } = rendered;
      if (key && response.status === 200)
        cache.write({
          ...{ path, key, body },
          reads: Object.fromEntries([...reads].sort().map((input) => [input, hashOf(input)])),
        });
      return new PageResponse(body, response);
    },
  };
}

/** A response that hands its bytes over to Astro as they are. The platform's own copies them three times. */
class PageResponse extends Response {
  readonly #bytes: Uint8Array<ArrayBuffer>;

  /** @param bytes The whole of their buffer. */
  constructor(bytes: Uint8Array<ArrayBuffer>, init?: Pick<Response, "status" | "headers">) {
    super(null, init);
    this.#bytes = bytes;
  }

  /** Astro writes no file for a response without a body. */
  override get body(): Response["body"] {
    if (this.#bytes.length === 0) return null;
    return new ReadableStream({
      pull: (controller) => {
        controller.enqueue(this.#bytes);
        controller.close();
      },
    });
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#bytes.buffer;
  }
}
