import type { Article, Block, Edition } from "./article.ts";
import type { Correction } from "./fields.ts";

/** Counts the corrected words of a correction in its block; null if there is no such block. */
export function timesCorrected({ blocks }: Edition, { block, corrected }: Correction): number | null {
  const found = blocks.find(({ ids }) => ids.includes(block));
  return found ? found.text.split(corrected).length - 1 : null;
}

/** The blocks that were corrected, with the words that were printed. */
export function printedBlocks({ blocks }: Edition, corrections: readonly Correction[]): Block[] {
  return blocks.flatMap((block) => {
    const own = corrections.filter(({ block: id }) => block.ids.includes(id));
    return own.length > 0 ? [asPrinted(block, own)] : [];
  });
}

/** An edition with the words that were printed where they were corrected, as its source has them. */
export function printedEdition(edition: Edition, corrections: readonly Correction[]): Edition {
  if (corrections.length === 0) return edition;
  const blocks = edition.blocks.map((block) =>
    asPrinted(
      block,
      corrections.filter(({ block: id }) => block.ids.includes(id)),
    ),
  );
  return { ...edition, blocks };
}

function asPrinted(block: Block, corrections: readonly Correction[]): Block {
  const text = corrections.reduce(
    (all, { corrected, printed }) => all.replace(corrected, () => printed),
    block.text,
  );
  return { ...block, text };
}

/** The items that correct an item, by its id, in the order of all. */
export function correctingItems(articles: readonly Article[]): Map<string, Article[]> {
  const correcting = new Map<string, Article[]>();
  for (const article of articles)
    for (const id of article.corrects) correcting.set(id, [...(correcting.get(id) ?? []), article]);
  return correcting;
}
