import type { Calls } from "../../search/browser/calls.ts";
import type { Searched } from "../../search/hit.ts";
import { type CountedItem, countIn, type PeriodCount, periodsBetween } from "../../search/over-time.ts";
import { boundsOf } from "../../search/timeline-data.ts";

/** What is counted, and by which periods. */
export interface TimelineChoice {
  unit: "year" | "month";
  measure: "articles" | "times";
}

/** A term with its counts in each period. */
export interface TermCounts {
  term: string;
  /** The text that was counted: Chinese, or English for a term in Latin letters. */
  searched: Searched;
  periods: PeriodCount[];
  /** The count of texts without a date, which are in no period. */
  undated: number;
}

/** Terms by commas of either width. */
export function termsOf(typed: string): string[] {
  const terms = typed.split(/[,，、]/).map((term) => term.trim());
  return [...new Set(terms.filter((term) => term !== ""))];
}

/** Counts terms over the periods that any of them may be in. @throws SearchFault, TooBroad */
export async function countTerms(
  terms: readonly string[],
  { unit, measure }: TimelineChoice,
  client: Pick<Calls, "search" | "timed" | "periods">,
): Promise<TermCounts[]> {
  const counted = await Promise.all(
    terms.map(async (term) => {
      const searched: Searched = /\p{Script=Han}/u.test(term) ? "zh" : "en";
      const { release, hits } = await client.search(term);
      const own = hits.filter(({ heard, languages }) => heard === null && languages.includes(searched));
      const [periods, timed] = await Promise.all([
        client.periods(release),
        client.timed({ release, items: own.map(({ item }) => item) }),
      ]);
      const items = timed.map(
        (item, at): CountedItem => ({
          ...boundsOf(item),
          count: measure === "articles" ? 1 : (own[at]?.times[searched] ?? 0),
          characters: item[searched === "zh" ? 2 : 3],
        }),
      );
      const undated = items.filter(({ earliest, latest }) => earliest === null && latest === null);
      const names = periods.span ? periodsBetween(...periods.span, unit) : [];
      return {
        ...{ term, searched },
        periods: names.map((name) => countIn(items, name, periods.characters[searched][name] ?? [0, 0])),
        undated: undated.reduce((sum, { count }) => sum + count, 0),
      };
    }),
  );
  return withoutEnds(counted);
}

/** Leaves out the periods before the first and after the last that has anything. */
function withoutEnds(counted: readonly TermCounts[]): TermCounts[] {
  const isUsed = (at: number) => counted.some(({ periods }) => (periods[at]?.count.most ?? 0) > 0);
  const places = [...(counted[0]?.periods.keys() ?? [])].filter(isUsed);
  const [first = 0, last = -1] = [places[0], places.at(-1)];
  return counted.map((one) => ({ ...one, periods: one.periods.slice(first, last + 1) }));
}
