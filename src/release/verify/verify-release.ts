import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { newestFirst } from "../../archive/newest-first.ts";
import { articlePath, itemPath } from "../../archive/routes.ts";
import { editionOf } from "../../render/editions.ts";
import { checkIndex } from "../../search/node/check-index.ts";
import { searchedItem } from "../../search/node/item-texts.ts";
import { SEARCH_FOLDER } from "../../search/search-folder.ts";
import { LANGUAGES } from "../../text/language.ts";
import { elementsOf } from "../headers/page.ts";
import type { ReleaseInWork } from "../steps/release-in-work.ts";
import { type Count, faultsOf, takeInventory } from "./inventory.ts";
import { brokenLinks, idsOf } from "./page-links.ts";

/** Returns the inventory of a built site, with a sentence for each thing missing or surplus compared with its archive. */
export async function verifyRelease(release: ReleaseInWork): Promise<{ counts: Count[]; faults: string[] }> {
  const counts = await takeInventory(release);
  const items = newestFirst(release.archive.articles).map(searchedItem);
  const faults = [
    ...counts.flatMap(faultsOf),
    ...(await checkIndex(join(release.folder, SEARCH_FOLDER), items)),
    ...(await brokenLinks(release)),
  ];
  for (const article of release.archive.articles) {
    await expectBlocks(itemPath(article.id), article.record.blocks);
    for (const language of LANGUAGES) {
      const edition = editionOf(article, language);
      if (edition) await expectBlocks(articlePath(language, article.id), edition.blocks);
    }
  }
  return { counts, faults };

  async function expectBlocks(path: string, blocks: readonly { ids: string[] }[]): Promise<void> {
    const file = join(release.folder, path, "index.html");
    // The inventory has reported a page that does not exist.
    const html = await readFile(file, "utf8").catch(() => null);
    if (html === null) return;
    const there = idsOf(elementsOf(html));
    const missing = blocks.flatMap(({ ids }) => ids).filter((id) => !there.has(id));
    for (const id of missing) faults.push(`${path} 缺少段落 lacks block ^${id}`);
  }
}
