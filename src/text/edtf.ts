import { parse } from "edtf";

/** The days an EDTF expression covers, as ISO days (`2020-10-22`); `null` where it is open. */
export interface DayRange {
  earliest: string | null;
  latest: string | null;
}

/** One calendar date of an expression, as written, without its qualifier. */
export interface DatePart {
  text: string;
  approximate: boolean;
  uncertain: boolean;
}

/** A parsed EDTF string (ISO 8601-2:2019, levels 0 and 1, and sets of level 2). */
export type EdtfExpression =
  | { kind: "date"; date: DatePart }
  /** A set `[…]` means one of its members, a list `{…}` all of them. */
  | { kind: "interval" | "set" | "list"; members: DateSpan[] };

/** From one date to another, inclusive; a missing end is open. */
export interface DateSpan {
  from: DatePart | null;
  to: DatePart | null;
}

const DATE = /^[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[?~%]?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SEASON_FIRST = 21;
const MONTHS_IN_YEAR = 12;
const LAST_YEAR = 9999;

/** First month and length in months of the EDTF season codes 21–41. */
const SEASONS: readonly (readonly [month: number, months: number])[] = [
  ...Array.from(
    { length: 2 },
    () =>
      [
        [3, 3],
        [6, 3],
        [9, 3],
        [12, 3],
      ] as const,
  ).flat(),
  ...([
    [9, 3],
    [12, 3],
    [3, 3],
    [6, 3],
  ] as const),
  ...([
    [1, 3],
    [4, 3],
    [7, 3],
    [10, 3],
  ] as const),
  ...([
    [1, 4],
    [5, 4],
    [9, 4],
  ] as const),
  ...([
    [1, 6],
    [7, 6],
  ] as const),
];

/** Results are cached: an archive repeats the same days, and the library's grammar is slow. */
const parsed = new Map<string, EdtfExpression>();
const ranges = new Map<string, { earliest: string; latest: string }>();

/**
 * Parses an EDTF string.
 * @throws RangeError when it is not EDTF, not a day of the calendar, or a form that the date of a newspaper
 * never has (times, years of more than four digits, qualifiers inside a date).
 */
export function parseEdtf(text: string): EdtfExpression {
  const known = parsed.get(text);
  if (known) return known;
  const expression = shapeOf(text);
  daysNamed(expression);
  // Most dates are calendar days, which need no grammar.
  if (!DAY.test(text)) parseByGrammar(text);
  parsed.set(text, expression);
  return expression;
}

function parseByGrammar(text: string): void {
  try {
    parse(text);
  } catch {
    throw new RangeError(`not an EDTF date: ${text}`);
  }
}

/** Returns the first and last day of each date in an expression. */
export function daysNamed(expression: EdtfExpression): { earliest: string; latest: string }[] {
  return datesOf(expression).map(dayRangeOfDate);
}

/** Returns the first and last day that an expression can mean; an empty side is open. */
export function dayRangeOf(expression: EdtfExpression): DayRange {
  if (expression.kind === "date") return dayRangeOfDate(expression.date);
  const spans = expression.members.map(({ from, to }) => ({
    earliest: from ? dayRangeOfDate(from).earliest : null,
    latest: to ? dayRangeOfDate(to).latest : null,
  }));
  const open = (side: keyof DayRange) => spans.some((span) => span[side] === null);
  const days = (side: keyof DayRange) => spans.map((span) => span[side] as string).sort();
  return {
    earliest: open("earliest") ? null : (days("earliest")[0] ?? null),
    latest: open("latest") ? null : (days("latest").at(-1) ?? null),
  };
}

/** The season code of a date such as `2021-21`, or null. */
export function seasonOf(text: string): number | null {
  const [, month] = text.split("-");
  return month && !month.includes("X") && Number(month) >= SEASON_FIRST ? Number(month) : null;
}

function shapeOf(text: string): EdtfExpression {
  const set = /^(?:\[(.+)\]|\{(.+)\})$/.exec(text);
  const list = set?.[1] ?? set?.[2];
  if (list !== undefined) {
    const members = list.split(",").map((member) => {
      const [from, to, more] = member.trim().split("..");
      if (more !== undefined || !(from || to)) throw new RangeError(`not an EDTF set: ${text}`);
      const first = partOf(from);
      return inOrder({ from: first, to: to === undefined ? first : partOf(to) }, text);
    });
    return { kind: set?.[1] === undefined ? "list" : "set", members };
  }
  if (text.includes("/")) {
    const [from, to, more] = text.split("/");
    if (more !== undefined) throw new RangeError(`not an EDTF interval: ${text}`);
    return { kind: "interval", members: [inOrder({ from: partOf(from), to: partOf(to) }, text)] };
  }
  const date = partOf(text);
  if (!date) throw new RangeError("an empty date");
  return { kind: "date", date };
}

function partOf(text: string | undefined): DatePart | null {
  if (text === undefined || text === "" || text === "..") return null;
  if (!DATE.test(text)) throw new RangeError(`not an EDTF date: ${text}`);
  const qualifier = /[?~%]$/.exec(text)?.[0] ?? "";
  return {
    text: qualifier ? text.slice(0, -1) : text,
    approximate: qualifier === "~" || qualifier === "%",
    uncertain: qualifier === "?" || qualifier === "%",
  };
}

function inOrder(span: DateSpan, text: string): DateSpan {
  const { from, to } = span;
  if (from && to && dayRangeOfDate(from).earliest > dayRangeOfDate(to).latest) {
    throw new RangeError(`it ends before it begins: ${text}`);
  }
  return span;
}

function datesOf(expression: EdtfExpression): DatePart[] {
  return expression.kind === "date" ? [expression.date] : expression.members.flatMap(ends);
}

function ends({ from, to }: DateSpan): DatePart[] {
  return [from, to].filter((part) => part !== null);
}

function dayRangeOfDate({ text }: DatePart): { earliest: string; latest: string } {
  const range = ranges.get(text) ?? readDayRange(text);
  ranges.set(text, range);
  return range;
}

function readDayRange(text: string): { earliest: string; latest: string } {
  const [year = "", month = "XX", day = "XX"] = text.split("-");
  const season = seasonOf(text);
  if (season !== null) return dayRangeOfSeason(year, season, text);
  const earliest = firstDay(year, month, day, ascending);
  const latest = firstDay(year, month, day, descending);
  if (!earliest || !latest) throw new RangeError(`no such day in the calendar: ${text}`);
  return { earliest, latest };
}

function dayRangeOfSeason(year: string, season: number, text: string) {
  const span = SEASONS[season - SEASON_FIRST];
  if (!span || text.length > "2021-21".length) throw new RangeError(`no such season: ${text}`);
  const [month, months] = span;
  const first = Number(year.replaceAll("X", "0"));
  const last = Number(year.replaceAll("X", "9"));
  const end = month + months - 1;
  const endYear = last + (end > MONTHS_IN_YEAR ? 1 : 0);
  const endMonth = ((end - 1) % MONTHS_IN_YEAR) + 1;
  return {
    earliest: isoDay(first, month, 1),
    latest: isoDay(endYear, endMonth, daysIn(endYear, endMonth)),
  };
}

type Order = (low: number, high: number) => Iterable<number>;

function* ascending(low: number, high: number) {
  for (let value = low; value <= high; value++) yield value;
}

function* descending(low: number, high: number) {
  for (let value = high; value >= low; value--) yield value;
}

/** The first day in the given order whose digits match the pattern, X standing for any digit. */
function firstDay(year: string, month: string, day: string, order: Order): string | null {
  for (const y of valuesOf(year, 0, LAST_YEAR, order)) {
    for (const m of valuesOf(month, 1, MONTHS_IN_YEAR, order)) {
      for (const d of valuesOf(day, 1, daysIn(y, m), order)) return isoDay(y, m, d);
    }
  }
  return null;
}

/** The values between two limits that match a pattern. */
function* valuesOf(pattern: string, lowest: number, highest: number, order: Order): Generator<number> {
  const low = Math.max(lowest, Number(pattern.replaceAll("X", "0")));
  const high = Math.min(highest, Number(pattern.replaceAll("X", "9")));
  for (const value of order(low, high)) if (matches(value, pattern)) yield value;
}

function matches(value: number, pattern: string): boolean {
  const digits = String(value).padStart(pattern.length, "0");
  return [...pattern].every((digit, index) => digit === "X" || digit === digits[index]);
}

function daysIn(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

function isoDay(year: number, month: number, day: number): string {
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
