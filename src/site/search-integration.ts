import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Archive } from "../content/load.ts";
import { buildSearch } from "../search/build/build-search.ts";
import type { Files } from "../search/build/bundle.ts";
import { SEARCH_FOLDER } from "../search/search-folder.ts";

/**
 * Builds the search with the site, and anew after each change of the content folder while editing. Not for
 * `astro.config.ts`: Astro closes what loaded that file before it builds, and nothing could be imported then.
 */
export function search(content: string, archive: () => Promise<Archive | null>): AstroIntegration {
  let files: Promise<Files> | null = null;
  const build = async () => {
    const read = await archive();
    return read ? buildSearch(read) : new Map();
  };
  return {
    name: "search",
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.watcher.on("all", (_event, path) => {
          if (path.startsWith(content)) files = null;
        });
        server.middlewares.use(async (request, response, next) => {
          const path = new URL(request.url ?? "/", "http://localhost").pathname;
          const [, name] = path.split(`/${SEARCH_FOLDER}/`);
          files ??= build();
          const file = name && (await files).get(name);
          if (!file) return next();
          if (name.endsWith(".js")) response.setHeader("Content-Type", "text/javascript");
          response.end(file);
        });
      },
      "astro:build:done": async ({ dir, logger }) => {
        const built = await build();
        for (const [path, bytes] of built) {
          const target = join(fileURLToPath(dir), SEARCH_FOLDER, path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, bytes);
        }
        logger.info(`${built.size} files`);
      },
    },
  };
}
