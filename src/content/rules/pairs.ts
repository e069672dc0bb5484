import type { Edition } from "../../archive/article.ts";
import type { ItemRecord, ItemTranslation } from "../../archive/fields.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { BLOCK_KINDS, HEADLINE_PARTS } from "../../i18n/diagnostic-terms.ts";
import type { TextFile } from "../text-file.ts";

/** An item's two texts, as files and as editions. */
export interface Pair {
  recordFile: TextFile<ItemRecord>;
  record: Edition;
  translationFile: TextFile<ItemTranslation>;
  translated: Edition;
}

/** Every part of the translation stands for one of the record and is of its kind, and none is left out. */
export function checkPairs(pair: Pair, report: Report): void {
  checkHeadlines(pair, report);
  checkBlocks(pair, report);
  checkUntranslated(pair, report);
}

function checkHeadlines({ recordFile, translationFile }: Pair, report: Report): void {
  for (const part of ["kicker", "deck"] as const) {
    const [has, translated] = [recordFile.value[part] !== null, translationFile.value[part] !== null];
    if (has === translated) continue;
    const id = has ? "pair-headline.missing" : "pair-headline.extra";
    report(translationFile.placeOf([part]), { id, values: { part, name: HEADLINE_PARTS[part] } });
  }
}

function checkBlocks({ record, translationFile, translated }: Pair, report: Report): void {
  const kindOf = new Map(record.blocks.flatMap(({ ids, kind }) => ids.map((id) => [id, kind] as const)));
  for (const block of translated.blocks) {
    for (const id of block.ids) {
      const kind = kindOf.get(id);
      if (kind === block.kind) continue;
      const place = translationFile.blockPlace(block);
      if (kind === undefined) report(place, { id: "pairs", values: { id } });
      else {
        const [original, translation] = [BLOCK_KINDS[kind], BLOCK_KINDS[block.kind]];
        report(place, { id: "pair-kind", values: { id, original, translation } });
      }
    }
  }
}

function checkUntranslated({ recordFile, record, translated }: Pair, report: Report): void {
  const used = new Set(translated.blocks.flatMap(({ ids }) => ids));
  for (const block of record.blocks) {
    if (block.ids.some((id) => used.has(id))) continue;
    report(recordFile.blockPlace(block), { id: "untranslated", values: { id: block.ids[0] ?? "" } });
  }
}
