import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { editionOf } from "../../src/archive/article.ts";
import { LANGUAGES } from "../../src/archive/language.ts";
import type { Archive } from "../../src/gate/read-archive.ts";
import { itemTextPath } from "../../src/search/item-text.ts";
import { SEARCH_FOLDER } from "../../src/search/search-folder.ts";
import { articlePath, itemPath } from "../../src/site/routes.ts";

/** What a built site lacks of its archive: a sentence for each item, page or search text that is not there. */
export async function verifyRelease(folder: string, archive: Archive): Promise<string[]> {
  const faults: string[] = [];
  for (const article of archive.articles) {
    await expectText(itemPath(article.id), article.record.blocks);
    for (const language of LANGUAGES) {
      const edition = editionOf(article, language);
      if (!edition) continue;
      await expectText(articlePath(language, article.id), edition.blocks);
      await expectFile(join(SEARCH_FOLDER, itemTextPath(article.id, language)));
    }
  }
  return faults;

  async function expectText(path: string, blocks: readonly { ids: string[] }[]): Promise<void> {
    const html = await expectFile(join(path, "index.html"));
    const missing = blocks
      .flatMap(({ ids }) => ids)
      .find((id) => html !== null && !html.includes(`id="${id}"`));
    if (missing) faults.push(`${path} 缺少段落 lacks block ^${missing}`);
  }

  async function expectFile(path: string): Promise<string | null> {
    const text = await readFile(join(folder, path), "utf8").catch(() => null);
    if (text === null) faults.push(`${path} 没有生成 was not built`);
    return text;
  }
}
