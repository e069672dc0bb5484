import type { Archive } from "../../archive/archive.ts";
import { withMissingTrees } from "../../archive/treeless.ts";
import type { Files } from "../../search/index/build-index.ts";
import { buildSearch } from "../../search/node/build-search.ts";

/** The files of the search of an archive that was sent without its trees. */
export function filesOfSearch(archive: Archive): Promise<Files> {
  return buildSearch(withMissingTrees(archive));
}
