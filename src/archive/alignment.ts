import type { Block } from "./article.ts";

/** Blocks that say the same thing in two languages; either side may be empty or more than one. */
export interface AlignedRow {
  record: Block[];
  translated: Block[];
}

/**
 * Pairs the blocks of the record with those of its translation by their ids, in the record's order.
 * Blocks that a translation joins or splits are in one row; a translated block without a partner
 * follows the row before it.
 */
export function align(record: readonly Block[], translated: readonly Block[]): AlignedRow[] {
  const rows: AlignedRow[] = [];
  const rowOfId = new Map<string, AlignedRow>();
  for (const block of record) {
    const partner = translated.find(({ ids }) => ids.some((id) => block.ids.includes(id)));
    const row = partner?.ids.map((id) => rowOfId.get(id)).find((known) => known !== undefined);
    const target = row ?? { record: [], translated: [] };
    if (!row) rows.push(target);
    target.record.push(block);
    for (const id of block.ids) rowOfId.set(id, target);
  }
  let last: AlignedRow | undefined;
  for (const block of translated) {
    const row = block.ids.map((id) => rowOfId.get(id)).find((known) => known !== undefined);
    last = row ?? unpaired(rows, last);
    last.translated.push(block);
  }
  return rows;
}

function unpaired(rows: AlignedRow[], before: AlignedRow | undefined): AlignedRow {
  const row: AlignedRow = { record: [], translated: [] };
  rows.splice(before ? rows.indexOf(before) + 1 : 0, 0, row);
  return row;
}
