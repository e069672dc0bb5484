import type { Language } from "../text/language.ts";
import type { Article } from "./article.ts";
import { itemStatus, STAGES } from "./item-status.ts";
import { pageCount, STORIES_ON_PAGE } from "./list-pages.ts";
import { namePages, passagesByName } from "./name-index.ts";
import { nameListPages } from "./name-lists.ts";
import { periodPages } from "./periods.ts";
import { nameListPath, namePath, periodPath, stagePath, topicPath } from "./routes.ts";
import type { VocabularyEntry } from "./vocabulary.ts";

/** The pages of lists of one kind, each by its path in a language. */
type PathsIn = ((language: Language) => string)[];

/** Every page of topics, names, periods and states that lists of these items have. */
export function listAddresses(
  articles: readonly Article[],
  vocabulary: readonly VocabularyEntry[],
): Record<"topics" | "names" | "periods" | "stages", PathsIn> {
  const topics = countBy(articles.flatMap((article) => article.topics));
  const passages = passagesByName(articles, vocabulary);
  const stages = countBy(articles.map((article) => itemStatus(article).stage));
  return {
    topics: [...topics].flatMap(([id, count]) =>
      numbers(count).map((page) => (language) => topicPath(language, id, page)),
    ),
    names: [
      ...nameListPages(vocabulary).map(
        ({ group, number }) =>
          (language: Language) =>
            nameListPath(language, group.order, group.key, number),
      ),
      ...vocabulary.flatMap(({ id }) =>
        namePages(passages.get(id) ?? []).map(
          ({ number }) =>
            (language: Language) =>
              namePath(language, id, number),
        ),
      ),
    ],
    periods: periodPages(articles).map(
      ({ period, number }) =>
        (language) =>
          periodPath(language, period.edtf, number),
    ),
    stages: STAGES.flatMap((stage) =>
      numbers(stages.get(stage) ?? 0).map((page) => (language) => stagePath(language, stage, page)),
    ),
  };
}

function countBy<Key>(keys: readonly Key[]): Map<Key, number> {
  return new Map(
    Array.from(
      Map.groupBy(keys, (key) => key),
      ([key, all]) => [key, all.length],
    ),
  );
}

function numbers(count: number): number[] {
  return Array.from({ length: pageCount(count, STORIES_ON_PAGE) }, (_, at) => at + 1);
}
