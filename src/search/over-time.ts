/** The days between which an item was printed, as ISO days; null at an open end. */
export interface Bounds {
  earliest: string | null;
  latest: string | null;
}

/** How the date of an item relates to a period: certainly in it, possibly, or not. */
export type Certainty = "certain" | "possible" | "outside";

/** What is counted of an item, and how many characters its text has. */
export interface CountedItem extends Bounds {
  count: number;
  characters: number;
}

/** A number that is not known exactly. */
export interface Range {
  least: number;
  most: number;
}

/** Characters of the texts of a period: of those that are surely in it, and of all that may be. */
export type PeriodCharacters = readonly [certain: number, possible: number];

/** The counts of a period, as they are and for 10,000 characters; without a text there is no rate. */
export interface PeriodCount {
  /** A year `2021` or a month `2021-03`. */
  period: string;
  count: Range;
  rate: Range | null;
}

const PER = 10_000;

/** Every year or month from that of one day to that of another, in order. */
export function periodsBetween(first: string, last: string, unit: "year" | "month"): string[] {
  const length = unit === "year" ? 4 : 7;
  const [from, to] = [first.slice(0, length), last.slice(0, length)];
  const periods: string[] = [];
  for (let period = from; period <= to; period = following(period)) periods.push(period);
  return periods;
}

/** How the bounds of a date lie to a period. A date without bounds is in no period: it is counted by itself. */
export function certaintyIn({ earliest, latest }: Bounds, period: string): Certainty {
  if (earliest === null && latest === null) return "outside";
  const from = earliest?.slice(0, period.length) ?? null;
  const to = latest?.slice(0, period.length) ?? null;
  if (from === period && to === period) return "certain";
  return (from === null || from <= period) && (to === null || to >= period) ? "possible" : "outside";
}

/**
 * Counts items in a period. Nothing is divided between periods: the count is at least that of the items that are surely
 * in it, and at most that of all that may be. The rate has the least and the greatest value for any dates within
 * the bounds.
 */
export function countIn(
  items: readonly CountedItem[],
  period: string,
  [certainCharacters, possibleCharacters]: PeriodCharacters,
): PeriodCount {
  const certain = items.filter((item) => certaintyIn(item, period) === "certain");
  const open = items.filter((item) => certaintyIn(item, period) === "possible");
  const sure = sumOf(certain, "count");
  const count = { least: sure, most: sure + sumOf(open, "count") };
  // Texts without a count, which may be in the period too.
  const others = possibleCharacters - certainCharacters - sumOf(open, "characters");
  return { period, count, rate: rateRange({ sure, characters: certainCharacters, open, others }) };
}

/** Characters of texts by period, for years or months in order and without gaps. */
export function charactersByPeriod(
  items: readonly (Bounds & { characters: number })[],
  periods: readonly string[],
): Record<string, PeriodCharacters> {
  const certain = periods.map(() => 0);
  /** What a period has more than the one before it. */
  const steps = [...certain, 0];
  const length = periods[0]?.length ?? 0;
  const places = new Map(periods.map((period, at) => [period, at]));
  const placeOf = (day: string) => {
    const period = day.slice(0, length);
    return places.get(period) ?? (period < (periods[0] ?? "") ? -1 : periods.length);
  };
  for (const { earliest, latest, characters } of items) {
    if (earliest === null && latest === null) continue;
    const from = earliest === null ? 0 : Math.max(0, placeOf(earliest));
    const to = latest === null ? periods.length - 1 : Math.min(periods.length - 1, placeOf(latest));
    if (from > to) continue;
    steps[from] = (steps[from] ?? 0) + characters;
    steps[to + 1] = (steps[to + 1] ?? 0) - characters;
    const [period = ""] = periods.slice(from, from + 1);
    if (certaintyIn({ earliest, latest }, period) === "certain")
      certain[from] = (certain[from] ?? 0) + characters;
  }
  let possible = 0;
  return Object.fromEntries(
    periods.map((period, at) => {
      possible += steps[at] ?? 0;
      return [period, [certain[at] ?? 0, possible]];
    }),
  );
}

interface RateParts {
  sure: number;
  characters: number;
  open: readonly CountedItem[];
  others: number;
}

/** Takes each text that raises the rate for the greatest, and each that lowers it for the least. */
function rateRange({ sure, characters, open, others }: RateParts): Range | null {
  const densest = [...open].sort((a, b) => b.count / b.characters - a.count / a.characters);
  const take = (from: { count: number; characters: number }, items: readonly CountedItem[], sign: 1 | -1) => {
    let { count, characters: all } = from;
    for (const item of items) {
      if (all > 0 && sign * (item.count * all - count * item.characters) <= 0) break;
      count += item.count;
      all += item.characters;
    }
    return all > 0 ? (PER * count) / all : null;
  };
  const most = take({ count: sure, characters }, densest, 1);
  const least = take({ count: sure, characters: characters + others }, densest.toReversed(), -1);
  return least === null && most === null ? null : { least: least ?? 0, most: most ?? 0 };
}

function sumOf(items: readonly CountedItem[], field: "count" | "characters"): number {
  return items.reduce((sum, item) => sum + item[field], 0);
}

function following(period: string): string {
  const [year = "", month] = period.split("-");
  if (month === undefined) return String(Number(year) + 1).padStart(4, "0");
  return month === "12" ? `${following(year)}-01` : `${year}-${String(Number(month) + 1).padStart(2, "0")}`;
}
