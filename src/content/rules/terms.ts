import { align } from "../../archive/alignment.ts";
import type { Edition } from "../../archive/article.ts";
import type { ItemTranslation } from "../../archive/schema.ts";
import { entriesLost } from "../../archive/term-translations.ts";
import { formsOf, type VocabularyEntry } from "../../archive/vocabulary.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { TextFile } from "../text-file.ts";

/** What the vocabulary has a name for is called by it in the English of the same block. */
export function checkTerms(
  en: TextFile<ItemTranslation>,
  editions: { record: Edition; translated: Edition },
  vocabulary: readonly VocabularyEntry[],
  report: Report,
): void {
  for (const { record, translated } of align(editions.record.blocks, editions.translated.blocks)) {
    const [first] = translated;
    if (!first) continue;
    const textOf = (blocks: readonly { text: string }[]) => blocks.map(({ text }) => text).join("\n");
    for (const entry of entriesLost(textOf(record), textOf(translated), vocabulary)) {
      const english = formsOf(entry.en);
      const file = `vocabulary/${entry.kind}.yaml`;
      report({
        ...en.blockPlace(first),
        rule: "term-translation",
        what: {
          zh: `中文有“${entry.zh.name}”，这段英文里没有词汇表的译名“${english.join("”或“")}”`,
          en: `The Chinese has ${entry.zh.name}; this block has no "${english.join('" or "')}", as the vocabulary calls it`,
        },
        mend: {
          zh: `请用词汇表的译名；若另有译法也对，把它加进 ${file} 里 ${entry.id} 的 aliases`,
          en: `Use that name; if what stands here is right too, add it to the aliases of ${entry.id} in ${file}`,
        },
      });
    }
  }
}
