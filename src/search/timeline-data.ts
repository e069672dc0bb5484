import type { Bounds, PeriodCharacters } from "./over-time.ts";

/** An item as the timeline counts it: the bounds of its date, and the characters of its Chinese and its English. */
export type TimedItem = readonly [earliest: string | null, latest: string | null, zh: number, en: number];

/** The characters of all texts by period, in the folder of a release. */
export interface TimelinePeriods {
  /** The first and the last day that any date has, as ISO days; null in an archive without dates. */
  span: readonly [first: string, last: string] | null;
  /** By year and by month. */
  characters: Record<"zh" | "en", Record<string, PeriodCharacters>>;
}

export const TIMELINE_PATH = "timeline.json";

/** Items in one file. */
export const TIMED_IN_FILE = 512;

/** Path of a file of timed items, in the order of their numbers, in the folder of a release. */
export function timedItemsPath(number: number): string {
  return `timeline/${number.toString(36)}.json`;
}

/** The bounds of a timed item's date. */
export function boundsOf([earliest, latest]: TimedItem): Bounds {
  return { earliest, latest };
}
