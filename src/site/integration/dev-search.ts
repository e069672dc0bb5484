import { join } from "node:path";
import { Piscina } from "piscina";
import type { Archive } from "../../archive/archive.ts";
import { type Section, sectionPath } from "../../archive/routes.ts";
import { withoutTrees } from "../../archive/treeless.ts";
import type { Files } from "../../search/index/build-index.ts";
import { SEARCH_FOLDER } from "../../search/search-folder.ts";
import { LANGUAGES } from "../../text/language.ts";
import type { Answer } from "../http/answer.ts";

const SEARCHING: readonly Section[] = ["search", "concordance", "timeline", "verify"];
const SEARCHING_PAGES = new Set(
  LANGUAGES.flatMap((language) => SEARCHING.map((section) => sectionPath(language, section))),
);

/** Makes the files of the search of an archive. Rejects when the signal comes. */
type Build = (archive: Archive, signal: AbortSignal) => Promise<Files>;

/**
 * Serves the files of the search, which `build` makes when they are first needed and again for each new archive. For
 * thousands of items that takes longer than a page waits for an answer, so the pages that search come after them.
 */
export function answerWithSearch(read: () => Promise<Archive | null>, build: Build): Answer {
  const latest = latestFiles(read, build);
  return async (_request, response, path) => {
    const [, name] = path.split(`/${SEARCH_FOLDER}/`);
    const isSearching = SEARCHING_PAGES.has(path.replace(/\/?$/, "/"));
    const files = name || isSearching ? await latest() : null;
    const file = name && files?.get(name);
    if (!file) return false;
    if (name.endsWith(".js")) response.setHeader("Content-Type", "text/javascript");
    response.end(file);
    return true;
  };
}

/** Gives the files of the archive as it is now. Those of an older one are not finished, and who waits gets the newer. */
function latestFiles(read: () => Promise<Archive | null>, build: Build): () => Promise<Files | null> {
  let made: { archive: Archive; files: Promise<Files>; stop: AbortController } | null = null;
  return async function latest() {
    const archive = await read();
    if (!archive) return null;
    if (made?.archive !== archive) {
      made?.stop.abort();
      const stop = new AbortController();
      made = { archive, files: build(archive, stop.signal), stop };
    }
    const own = made;
    try {
      return await own.files;
    } catch (error) {
      if (own.stop.signal.aborted) return latest();
      if (made === own) made = null;
      throw error;
    }
  };
}

/** Makes the files of the search in a thread of its own: pages come meanwhile, and its memory is free afterwards. */
export async function searchInThread(archive: Archive, signal: AbortSignal): Promise<Files> {
  const thread = new Piscina<Archive, Files>({
    ...{ filename: join(import.meta.dirname, "search-thread.ts"), name: "filesOfSearch" },
    maxThreads: 1,
  });
  try {
    return await thread.run(withoutTrees(archive), { signal });
  } finally {
    await thread.destroy();
  }
}
