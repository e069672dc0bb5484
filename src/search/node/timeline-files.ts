import { type Article, type Edition, printedParts } from "../../archive/article.ts";
import { chineseEdition, englishEdition } from "../../render/editions.ts";
import { charactersByPeriod, periodsBetween } from "../over-time.ts";
import {
  boundsOf,
  TIMED_IN_FILE,
  TIMELINE_PATH,
  type TimedItem,
  type TimelinePeriods,
  timedItemsPath,
} from "../timeline-data.ts";

/** The files of the timeline by their path in the folder of a release; the articles are in the order of their numbers. */
export function timelineFiles(articles: readonly Article[]): Map<string, unknown> {
  const items = articles.map(timedItem);
  const files = new Map<string, unknown>([[TIMELINE_PATH, periodsOf(items)]]);
  for (let from = 0; from < items.length; from += TIMED_IN_FILE)
    files.set(timedItemsPath(from / TIMED_IN_FILE), items.slice(from, from + TIMED_IN_FILE));
  return files;
}

function timedItem(article: Article): TimedItem {
  const { earliest, latest } = article.date;
  const [zh, en] = [chineseEdition(article), englishEdition(article)];
  return [earliest, latest, zh ? charactersIn(zh) : 0, en ? charactersIn(en) : 0];
}

/** All printed characters but white space. */
function charactersIn(edition: Edition): number {
  const texts = printedParts(edition).map(({ text }) => text.replace(/\s/g, ""));
  return Array.from(texts.join("")).length;
}

function periodsOf(items: readonly TimedItem[]): TimelinePeriods {
  const days = items
    .flatMap(([...bounds]) => bounds.slice(0, 2))
    .filter((day) => typeof day === "string")
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return { span: null, characters: { zh: {}, en: {} } };
  const counted = (column: 2 | 3) => {
    const texts = items.map((item) => ({ ...boundsOf(item), characters: item[column] }));
    return {
      ...charactersByPeriod(texts, periodsBetween(first, last, "year")),
      ...charactersByPeriod(texts, periodsBetween(first, last, "month")),
    };
  };
  return { span: [first, last], characters: { zh: counted(2), en: counted(3) } };
}
