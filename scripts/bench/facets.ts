import { type Facets, type ItemFacets, monthsOf } from "../../src/search/facets.ts";
import { createRandom } from "./random.ts";

/** The facets of an archive as they may be: the corpora have none. */
const NEWSPAPERS = 3;
const TOPICS = 20;
const NAMES = 300;
const DAY = 86_400_000;

/** Facets of so many items, newest first: one or two topics and up to five names each, one date in ten uncertain. */
export function generatedFacets(count: number): Facets {
  const random = createRandom(1);
  let day = Date.UTC(2026, 0, 1);
  const items = Array.from({ length: count }, (): ItemFacets => {
    if (random.below(3) === 0) day -= DAY;
    const shown = new Date(day).toISOString().slice(0, 10);
    const [month] = monthsOf(shown.slice(0, 7));
    const exact = random.below(10) > 0;
    const some = (most: number, kind: string, limit: number) => [
      ...new Set(Array.from({ length: most }, () => `${kind}-${random.below(limit)}`)),
    ];
    return {
      newspaper: `newspaper-${random.below(NEWSPAPERS)}`,
      months: exact ? [month, month] : [month - random.below(12), month + random.below(12)],
      exact,
      day: shown,
      topics: some(1 + random.below(2), "topic", TOPICS),
      names: some(random.below(6), "name", NAMES),
    };
  });
  const labels = (kind: string, limit: number) =>
    Object.fromEntries(
      Array.from({ length: limit }, (_, number) => {
        const name = `${kind} ${number}`;
        return [`${kind}-${number}`, { "zh-Hans": name, "zh-Hant": name, en: name }];
      }),
    );
  return {
    items,
    labels: {
      newspaper: labels("newspaper", NEWSPAPERS),
      topic: labels("topic", TOPICS),
      name: labels("name", NAMES),
    },
    hasNames: true,
  };
}
