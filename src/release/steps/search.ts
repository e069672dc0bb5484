import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSearch } from "../../search/node/build-search.ts";
import { SEARCH_FOLDER } from "../../search/search-folder.ts";
import type { SiteStep } from "../../site/integration/built-site.ts";

/** Builds the search of a site into its folder. */
export const writeSearch: SiteStep = async ({ folder, archive }) => {
  for (const [path, bytes] of await buildSearch(archive)) {
    const target = join(folder, SEARCH_FOLDER, path);
    // For thousands of small files, asynchronous calls take longer than the writing.
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
};
