import { dayRangeOf, parseEdtf } from "../text/edtf.ts";
import type { Article } from "./article.ts";
import { LINES_ON_PAGE, type ListPage, listPages } from "./list-pages.ts";

/** A stretch of time and the items printed in it, as far as is known. */
export interface Period {
  /** EDTF: a year `2021`, its month `2021-03`, a day; where no year is known, `196X`, `19XX` or `XXXX`. */
  edtf: string;
  /** All its items, newest first. */
  articles: Article[];
  /** Its months or days, newest first. */
  parts: Period[];
  /** Those of its items of which no month, or no day, is known. */
  others: Article[];
}

/** A page of the dates: a period, with the items of this page, one line each. */
export interface PeriodPage extends ListPage<Article> {
  period: Period;
}

/** The years of the archive, and what is known of items without a year; newest first, as the items must be. */
export function periodsOf(articles: readonly Article[]): Period[] {
  return group(articles, 0);
}

/** Every page that the dates have below their overview. */
export function periodPages(articles: readonly Article[]): PeriodPage[] {
  return periodsOf(articles).flatMap(pagesOfPeriod);
}

/** True for a period with more items than a page has lines, whose months or days have pages of their own. */
export function isDivided({ articles, parts }: Period): boolean {
  return articles.length > LINES_ON_PAGE && parts.length > 0;
}

function pagesOfPeriod(period: Period): PeriodPage[] {
  const divided = isDivided(period);
  const own = listPages(divided ? period.others : period.articles, LINES_ON_PAGE);
  return [
    ...own.map((page) => ({ period, ...page })),
    ...(divided ? period.parts.flatMap(pagesOfPeriod) : []),
  ];
}

function group(articles: readonly Article[], depth: number): Period[] {
  const known = articles.map((article) => ({ article, edtf: knownPeriods(article)[depth] }));
  const groups = Map.groupBy(
    known.filter(({ edtf }) => edtf !== undefined),
    ({ edtf = "" }) => edtf,
  );
  const periods = Array.from(groups, ([edtf, members]) => {
    const own = members.map(({ article }) => article);
    return {
      edtf,
      articles: own,
      parts: group(own, depth + 1),
      others: own.filter((article) => knownPeriods(article)[depth + 1] === undefined),
    };
  });
  return periods.sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
}

/** `1970` comes before `196X`, that before `1969`, and what has no year last. */
function orderOf({ edtf }: Period): string {
  return edtf === "XXXX" ? "" : edtf;
}

/** The known parts of an item's date, the widest first: `2021`, `2021-03`, `2021-03-05`. */
function knownPeriods({ date }: Article): string[] {
  const { earliest, latest } = dayRangeOf(parseEdtf(date.edtf));
  if (earliest === null || latest === null) return ["XXXX"];
  const year = sharedDigits(earliest.slice(0, 4), latest.slice(0, 4));
  if (year.includes("X")) return [year];
  return [4, 7, 10].map((end) => earliest.slice(0, end)).filter((period) => latest.startsWith(period));
}

/** A year whose last digits are unknown where the two differ: a decade, a century, or nothing. */
function sharedDigits(first: string, last: string): string {
  const known = [4, 3, 2].find((end) => first.slice(0, end) === last.slice(0, end)) ?? 0;
  return first.slice(0, known).padEnd(4, "X");
}
