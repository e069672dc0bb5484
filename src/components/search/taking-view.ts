import { asFault } from "../../search/fault.ts";
import type { Hit } from "../../search/hit.ts";
import { exportButtons } from "./export-view.ts";
import { faultSentence } from "./fault-view.ts";
import { listReader, resultReferences, resultTable } from "./result-table.ts";
import type { ResultContext } from "./result-view.ts";

/** What is offered with a list of results. */
export interface Taking {
  hits: readonly Hit[];
  context: ResultContext;
  /** The address of the search page without its query. */
  page: string;
  /** The address of the archive's data; ends in `/`. */
  data: string;
  /** True where the counts that are shown are those of the first results. */
  isPartial: boolean;
  /** Shows the counts of all results. */
  counted(counts: { blocks: number; occurrences: number }): void;
}

/** Ways to take a whole list along: each occurrence in its line, counts over time, exports, and counts of all results. */
export function takingView({ hits, context, page, data, isPartial, counted }: Taking): HTMLElement[] {
  const { words, query } = context;
  const ways = (["concordance", "timeline"] as const).map((section) => {
    const link = document.createElement("a");
    // The timeline has no filters.
    const asked = section === "timeline" ? `?q=${encodeURIComponent(query.trim())}` : location.search;
    link.href = `${new URL(`../${section}/`, page)}${asked}`;
    link.textContent = words[section];
    return link;
  });
  const read = listReader(hits, context);
  const readCounted = async (report: (progress: string) => void) => {
    const texts = await read(report);
    const sum = (count: (text: (typeof texts)[number]) => number) =>
      texts.reduce((all, text) => all + count(text), 0);
    counted({
      blocks: sum(({ blocks }) => blocks.length),
      occurrences: sum(({ occurrences }) => occurrences),
    });
    count.remove();
    return texts;
  };
  const count = document.createElement("button");
  count.type = "button";
  count.textContent = words.countAll;
  count.addEventListener("click", async () => {
    count.disabled = true;
    try {
      await readCounted((progress) => {
        count.textContent = progress;
      });
    } catch (error) {
      count.textContent = `${faultSentence(asFault(error), words)} ${words.retry}`;
      count.disabled = false;
    }
  });
  const exported = {
    label: words.exportList,
    name: `qiaobao-${query.trim()}`.slice(0, 60),
    table: async (report: (progress: string) => void) => resultTable(await readCounted(report), context),
    references: () => resultReferences(hits, data, context),
  };
  const place = exportButtons(exported, words);
  if (isPartial) place.prepend(count, " ");
  return [...ways, place];
}
