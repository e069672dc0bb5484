import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { Piscina } from "piscina";
import type { Archive } from "../../archive/archive.ts";
import { type Section, sectionPath } from "../../archive/routes.ts";
import { withoutTrees } from "../../archive/treeless.ts";
import type { Files } from "../../search/index/build-index.ts";
import { SEARCH_FOLDER } from "../../search/search-folder.ts";
import { LANGUAGES } from "../../text/language.ts";

const SEARCHING: readonly Section[] = ["search", "concordance", "timeline", "verify"];
const SEARCHING_PAGES = new Set(
  LANGUAGES.flatMap((language) => SEARCHING.map((section) => sectionPath(language, section))),
);

/**
 * Serves the files of the search, which `build` makes when they are first needed and again for each new archive. For
 * thousands of items that takes longer than a page waits for an answer, so the pages that search come after them.
 */
export function answerWithSearch(
  read: () => Promise<Archive | null>,
  build: (archive: Archive) => Promise<Files>,
): (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean> {
  let built: { archive: Archive; files: Promise<Files> } | null = null;
  return async (_request, response, path) => {
    const [, name] = path.split(`/${SEARCH_FOLDER}/`);
    const isSearching = SEARCHING_PAGES.has(path.replace(/\/?$/, "/"));
    const archive = name || isSearching ? await read() : null;
    if (!archive) return false;
    if (built?.archive !== archive) built = { archive, files: build(archive) };
    const files = await built.files.catch((error) => {
      built = null;
      throw error;
    });
    const file = name && files.get(name);
    if (!file) return false;
    if (name.endsWith(".js")) response.setHeader("Content-Type", "text/javascript");
    response.end(file);
    return true;
  };
}

/** Makes the files of the search in a thread of its own: pages come meanwhile, and its memory is free afterwards. */
export async function searchInThread(archive: Archive): Promise<Files> {
  const thread = new Piscina<Archive, Files>({
    ...{ filename: join(import.meta.dirname, "search-thread.ts"), name: "filesOfSearch" },
    maxThreads: 1,
  });
  try {
    return await thread.run(withoutTrees(archive));
  } finally {
    await thread.destroy();
  }
}
