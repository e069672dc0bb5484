import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { AstroIntegrationLogger } from "astro";
import type { Connect, ViteDevServer } from "vite";
import type { FolderWatch } from "../../content/files/watch-folder.ts";
import type { Answer } from "../http/answer.ts";
import { readRequest } from "../http/request-rules.ts";
import { serveScans } from "../iiif/dev-scans.ts";
import type { EditedSource } from "./archive-source.ts";
import { answerWithSearch, searchInThread } from "./dev-search.ts";
import { errorPage, errorsOf } from "./error-page.ts";

/** Editors write a file in several steps: events within this many milliseconds count as one change. */
const QUIET = 50;

/** Paths of Vite's and Astro's own modules and tools. */
const INTERNAL = /^\/(?:@|_|src\/|node_modules\/)/;

interface Editing {
  server: ViteDevServer;
  source: EditedSource;
  /** The changes of its content since before it was first read. */
  changes: FolderWatch;
  /** Base path of the site, with `/` at both ends. */
  base: string;
  /** Folder for files that are kept from one run to the next. */
  cache: string;
  logger: AstroIntegrationLogger;
}

/**
 * Serves search and scans, which otherwise only a build makes, and shows content errors instead of the affected pages.
 * After a change of the content, `refresh` updates the collections and the pages reload.
 */
export function serveWhileEditing(
  { server, source, changes, base, cache, logger }: Editing,
  refresh: () => Promise<void>,
): void {
  let refreshed = Promise.resolve();
  let isWaiting = false;
  const change = () => {
    source.forget();
    if (isWaiting) return;
    isWaiting = true;
    refreshed = refreshed.then(async () => {
      await setTimeout(QUIET);
      isWaiting = false;
      await refresh().catch((error) => logger.error(String(error)));
      server.ws.send({ type: "full-reload" });
    });
  };
  changes.listen(async (paths) => {
    // One saving may be reported several times, the last after the file was read again.
    const areRead = await Promise.all(paths.map((path) => source.hasRead(path)));
    if (areRead.includes(false)) change();
  });
  server.httpServer?.once("close", () => changes.close());

  const archive = async () => (await source.read()).archive;
  const answers = [
    answerWithSearch(archive, (archive, signal) => {
      logger.info(`生成检索索引 making the index of the search: ${archive.articles.length} 篇文章 items`);
      return searchInThread(archive, signal);
    }),
    serveScans({ archive, content: source.content, kept: join(cache, "scans") }),
    answerWithErrors(source),
  ];
  const handle: Connect.NextHandleFunction = async (request, response, next) => {
    const asked = readRequest(request);
    if ("status" in asked) return response.writeHead(asked.status, asked.headers).end();
    const path = asked.path.startsWith(base) ? asked.path.slice(base.length - 1) : asked.path;
    // Vite's own server crashes at a range that it does not understand.
    delete request.headers.range;
    try {
      if (INTERNAL.test(path)) return next();
      await refreshed;
      response.once("close", source.keep);
      for (const answer of answers) if (await answer(request, response, path)) return;
      next();
    } catch (error) {
      next(error);
    }
  };
  // Before Astro's own handlers, which fail at an address that cannot be decoded. They are all there by then.
  server.httpServer?.once("listening", () => server.middlewares.stack.unshift({ route: "", handle }));
}

function answerWithErrors(source: EditedSource): Answer {
  return async (_request, response, path) => {
    if (/\.[^/]+$/.test(path)) return false;
    const { archive, diagnostics } = await source.read();
    const errors = errorsOf(path, diagnostics);
    if (archive && errors.length === 0) return false;
    response.writeHead(500, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
    response.end(errorPage(errors, source.content));
    return true;
  };
}
