import type { SearchFiles } from "../files.ts";
import type { ReleaseEntry } from "./entry.ts";
import type { Places, WordIndex } from "./find.ts";
import { locator, parseRecordName } from "./layout.ts";
import { openPagefind } from "./pagefind.ts";
import { openForms } from "./shown-forms.ts";

/** The words of a release, open for queries. */
export interface OpenIndex extends WordIndex {
  close(): void;
}

/** Opens the index of a release. @throws SearchFault when it cannot be opened. */
export async function openIndex(entry: ReleaseEntry, files: SearchFiles): Promise<OpenIndex> {
  const pagefind = await openPagefind(entry, files);
  const kept = new Map<string, Promise<Places>>();
  const ranks = new Map(entry.common.map((code, rank) => [code, rank]));
  return {
    records: entry.records.map((name) => {
      const { kind, first } = parseRecordName(name);
      return {
        searched: kind === "english" ? "en" : "zh",
        locate: locator(kind, first, entry.continued[kind][first]),
      };
    }),
    forms: openForms(entry.forms),
    originalOf: (item) => (entry.originals[item] === "t" ? "zh-Hant" : "zh-Hans"),
    lookUp(word) {
      const places = kept.get(word) ?? pagefind.search(word);
      kept.set(word, places);
      return places;
    },
    costOf(code) {
      const rank = ranks.get(code);
      return rank === undefined ? 0 : Math.log2(ranks.size / (rank + 1));
    },
    close: () => pagefind.close(),
  };
}
