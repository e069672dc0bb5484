import type { Edition } from "../../archive/article.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { BLOCK_KINDS } from "../../i18n/diagnostic-terms.ts";
import type { TextFile } from "../text-file.ts";

/** A translation as file and as edition, and the record that it translates. */
interface Pair {
  file: TextFile<unknown>;
  record: Edition;
  translated: Edition;
}

/** Checks that every block of a translation corresponds to one of the record and is of the same kind. */
export function checkPairs({ file, record, translated }: Pair, report: Report): void {
  const kindOf = new Map(record.blocks.flatMap(({ ids, kind }) => ids.map((id) => [id, kind] as const)));
  for (const block of translated.blocks) {
    for (const id of block.ids) {
      const kind = kindOf.get(id);
      if (kind === block.kind) continue;
      const place = file.blockPlace(block);
      if (kind === undefined) report(place, { id: "pairs", values: { id } });
      else {
        const [original, translation] = [BLOCK_KINDS[kind], BLOCK_KINDS[block.kind]];
        report(place, { id: "pair-kind", values: { id, original, translation } });
      }
    }
  }
}
