import { join } from "node:path";
import { newestFirst } from "../../archive/newest-first.ts";
import { articlePath, itemPath } from "../../archive/routes.ts";
import { editionOf } from "../../render/editions.ts";
import { checkIndex } from "../../search/node/check-index.ts";
import { searchedItem } from "../../search/node/item-texts.ts";
import { SEARCH_FOLDER } from "../../search/search-folder.ts";
import { LANGUAGES } from "../../text/language.ts";
import type { ReleaseInWork } from "../steps/release-in-work.ts";
import { type Count, faultsOf, takeInventory } from "./inventory.ts";
import { brokenLinks } from "./page-links.ts";

/** Returns the inventory of a built site, with a sentence for each thing missing or surplus compared with its archive. */
export async function verifyRelease(release: ReleaseInWork): Promise<{ counts: Count[]; faults: string[] }> {
  const counts = await takeInventory(release);
  const items = newestFirst(release.archive.articles).map(searchedItem);
  const blocks = blocksOfPages(release);
  const lacking: string[] = [];
  const broken = await brokenLinks(release, (page, ids) => {
    const missing = blocks.get(page)?.filter((id) => !ids.has(id)) ?? [];
    lacking.push(...missing.map((id) => `${page} 缺少段落 lacks block ^${id}`));
  });
  const faults = [
    ...counts.flatMap(faultsOf),
    ...(await checkIndex(join(release.folder, SEARCH_FOLDER), items)),
    ...broken,
    ...lacking,
  ];
  return { counts, faults };
}

/** The block ids that the page of each edition must have, by its file. The inventory reports pages that do not exist. */
function blocksOfPages({ archive }: ReleaseInWork): Map<string, string[]> {
  const pages = new Map<string, string[]>();
  const add = (path: string, blocks: readonly { ids: string[] }[]) =>
    pages.set(
      `${path.slice(1)}index.html`,
      blocks.flatMap(({ ids }) => ids),
    );
  for (const article of archive.articles) {
    add(itemPath(article.id), article.record.blocks);
    for (const language of LANGUAGES) {
      const edition = editionOf(article, language);
      if (edition) add(articlePath(language, article.id), edition.blocks);
    }
  }
  return pages;
}
