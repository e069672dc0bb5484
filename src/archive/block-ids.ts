import type { Block, BlockKind } from "./article.ts";

const LETTER: Record<BlockKind, string> = {
  paragraph: "p",
  heading: "h",
  figure: "f",
  list: "l",
  quotation: "q",
  table: "t",
  notes: "n",
};

/**
 * Gives each block without an id the next free one of its kind (`p1`, `h2`), so that a draft can be
 * read and found. Only ids in the file are permanent; retired ids are not given again.
 */
export function withImplicitIds(blocks: readonly Block[], retired: readonly string[] = []): Block[] {
  const taken = new Set([...retired, ...blocks.flatMap(({ ids }) => ids)]);
  const counts = new Map<string, number>();
  return blocks.map((block) => {
    if (block.ids.length > 0) return block;
    const letter = LETTER[block.kind];
    let number = counts.get(letter) ?? 0;
    do number++;
    while (taken.has(`${letter}${number}`));
    counts.set(letter, number);
    taken.add(`${letter}${number}`);
    return { ...block, ids: [`${letter}${number}`] };
  });
}

/**
 * The blocks with an id that an earlier block already has, each with that id. A translation may split a
 * block, so there the previous block may have the same id.
 */
export function repeatedIds(
  blocks: readonly Block[],
  { maySplit = false } = {},
): { block: Block; id: string }[] {
  const seen = new Set<string>();
  return blocks.flatMap((block, index) => {
    const before = maySplit ? (blocks[index - 1]?.ids ?? []) : [];
    const repeated = block.ids.filter((id, place) => {
      const own = block.ids.indexOf(id) < place;
      return own || (seen.has(id) && !before.includes(id));
    });
    for (const id of block.ids) seen.add(id);
    return repeated.map((id) => ({ block, id }));
  });
}

/** The ids that occur first in each block: only these can be its anchors on a page. */
export function anchorsOf(blocks: readonly Block[]): string[][] {
  const seen = new Set<string>();
  return blocks.map(({ ids }) => {
    const own = ids.filter((id) => !seen.has(id));
    for (const id of own) seen.add(id);
    return own;
  });
}
