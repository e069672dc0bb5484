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
 * Gives each block without id the next free one of its kind (`p1`, `h2`), so that a text still being
 * written can be read and found. Only an id written into the file is permanent.
 */
export function withImplicitIds(blocks: readonly Block[]): Block[] {
  const taken = new Set(blocks.flatMap(({ ids }) => ids));
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

/** The blocks that carry an id which an earlier block has, each with that id. */
export function repeatedIds(blocks: readonly Block[]): { block: Block; id: string }[] {
  const seen = new Set<string>();
  return blocks.flatMap((block) =>
    block.ids.flatMap((id) => {
      const repeated = seen.has(id);
      seen.add(id);
      return repeated ? [{ block, id }] : [];
    }),
  );
}
