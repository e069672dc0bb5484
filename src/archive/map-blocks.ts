import type { Article, Block } from "./article.ts";

/** A copy of an article with other blocks in its texts: first those of the record, then those of the translation. */
export function mapBlocks(article: Article, change: (block: Block) => Block): Article {
  const changed = <T extends { blocks: Block[] }>(text: T): T => ({
    ...text,
    blocks: text.blocks.map(change),
  });
  return {
    ...article,
    record: changed(article.record),
    translated: article.translated && changed(article.translated),
  };
}
