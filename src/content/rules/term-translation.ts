import { align } from "../../archive/alignment.ts";
import type { Edition } from "../../archive/article.ts";
import type { ItemTranslation } from "../../archive/fields.ts";
import { entriesLost } from "../../archive/term-translations.ts";
import { formsOf, type VocabularyEntry } from "../../archive/vocabulary.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** Checks that names from the vocabulary are translated as the vocabulary has them, block by block. */
export function checkTermTranslation(
  file: TextFile<ItemTranslation>,
  editions: { record: Edition; translated: Edition },
  vocabulary: readonly VocabularyEntry[],
  report: Report,
): void {
  for (const { record, translated } of align(editions.record.blocks, editions.translated.blocks)) {
    const [first] = translated;
    if (!first) continue;
    const textOf = (blocks: readonly { text: string }[]) => blocks.map(({ text }) => text).join("\n");
    for (const { id, kind, zh, en } of entriesLost(textOf(record), textOf(translated), vocabulary)) {
      const forms = formsOf(en);
      const translation = { zh: forms.join("”或“"), en: forms.join('" or "') };
      report(file.blockPlace(first), {
        id: "term-translation",
        values: { name: zh.name, translation, file: `vocabulary/${kind}.yaml`, id },
      });
    }
  }
}
