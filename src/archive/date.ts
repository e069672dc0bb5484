import {
  type DatePart,
  type DateSpan,
  type DayRange,
  dayRangeOf,
  parseEdtf,
  seasonOf,
} from "../text/edtf.ts";
import type { Bilingual, Language } from "../text/language.ts";
import { toTraditional } from "../text/traditional.ts";

/** The printing date of an item, with its uncertainty. */
export interface ArchiveDate extends DayRange {
  /** The best estimate, an EDTF string. */
  edtf: string;
  /** The range that the evidence proves, in EDTF, if the date is not exact. */
  bounds: string | null;
  /** True when the day of printing is known. */
  exact: boolean;
  /** The reason for this date; null if exact. */
  evidence: { zh: string | null; en: string | null };
}

type Speech = keyof Bilingual;

const SEASON_NAMES: Record<Speech, readonly string[]> = {
  zh: [
    "春",
    "夏",
    "秋",
    "冬",
    "春",
    "夏",
    "秋",
    "冬",
    "春",
    "夏",
    "秋",
    "冬",
    "第一季度",
    "第二季度",
    "第三季度",
    "第四季度",
    "前四个月",
    "中四个月",
    "后四个月",
    "上半年",
    "下半年",
  ],
  en: [
    "Spring",
    "Summer",
    "Autumn",
    "Winter",
    "Spring",
    "Summer",
    "Autumn",
    "Winter",
    "Spring",
    "Summer",
    "Autumn",
    "Winter",
    "first quarter of",
    "second quarter of",
    "third quarter of",
    "fourth quarter of",
    "January–April",
    "May–August",
    "September–December",
    "first half of",
    "second half of",
  ],
};

/**
 * Combines the estimate and its bounds into a date; the range is that of the bounds where given.
 * @throws RangeError when either is not EDTF or the estimate is outside its bounds.
 */
export function archiveDate(
  edtf: string,
  bounds: string | null = null,
  evidence: ArchiveDate["evidence"] = { zh: null, en: null },
): ArchiveDate {
  const range = dayRangeOf(parseEdtf(edtf));
  const limits = bounds ? dayRangeOf(parseEdtf(bounds)) : range;
  if (!overlap(range, limits)) throw new RangeError(`${edtf} is outside its bounds ${bounds}`);
  return { edtf, bounds, exact: isExact(edtf), evidence, ...knownDays(limits) };
}

/** A year of which no digit is known is no bound. */
function knownDays({ earliest, latest }: DayRange): DayRange {
  return {
    earliest: earliest?.startsWith("0000-") ? null : earliest,
    latest: latest?.startsWith("9999-") ? null : latest,
  };
}

/** True when the string names one certain day (EDTF level 0 at day precision). */
export function isExact(edtf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf);
}

/** True for an ISO day of the calendar. */
export function isDay(text: string): boolean {
  if (!isExact(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
}

/** True when the two ranges share a day. */
export function overlap(a: DayRange, b: DayRange): boolean {
  return (
    (a.earliest === null || b.latest === null || a.earliest <= b.latest) &&
    (b.earliest === null || a.latest === null || b.earliest <= a.latest)
  );
}

/** An EDTF string in words with its uncertainty: 约2021年1月, c. January 2021. */
export function formatEdtf(edtf: string, language: Language): string {
  if (language === "zh-Hant") return toTraditional(formatEdtf(edtf, "zh-Hans"));
  const speech: Speech = language === "en" ? "en" : "zh";
  const expression = parseEdtf(edtf);
  if (expression.kind === "date") return formatDate(expression.date, speech);
  const format = expression.kind === "interval" ? formatInterval : formatMember;
  const link = expression.kind === "list" ? { zh: "和", en: " and " } : { zh: "或", en: " or " };
  return expression.members.map((span) => format(span, speech)).join(link[speech]);
}

/** The sort key of items: the earliest day of the estimate. */
export function sortDay(date: ArchiveDate): string {
  const { earliest, latest } = dayRangeOf(parseEdtf(date.edtf));
  return earliest ?? latest ?? "0000-01-01";
}

function formatInterval(span: DateSpan, speech: Speech): string {
  return formatSpan(span, speech, { zh: "至", en: " – " });
}

function formatMember(span: DateSpan, speech: Speech): string {
  if (span.from && span.from === span.to) return formatDate(span.from, speech);
  const words = formatSpan(span, speech, { zh: "至", en: " and " });
  if (!span.from || !span.to) return words;
  return speech === "zh" ? `${words}之间` : `between ${words}`;
}

function formatSpan({ from, to }: DateSpan, speech: Speech, link: Bilingual): string {
  const [first, last] = [from, to].map((part) => (part ? formatDate(part, speech) : ""));
  if (from && to) return first === last ? `${first}` : `${first}${link[speech]}${last}`;
  if (from) return speech === "zh" ? `${first}${isDated(from) ? "" : "或"}之后` : `on or after ${first}`;
  if (to) return speech === "zh" ? `${last}${isDated(to) ? "" : "或"}之前` : `on or before ${last}`;
  return speech === "zh" ? "日期不详" : "date unknown";
}

/** True for a date with a day; after a year or month, 之后 alone would exclude that year or month. */
function isDated({ text }: DatePart): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function formatDate({ text, approximate, uncertain }: DatePart, speech: Speech): string {
  const words = speech === "zh" ? chineseDate(text) : englishDate(text);
  const about = approximate ? { zh: "约", en: "c. " }[speech] : "";
  const doubt = uncertain ? { zh: "（存疑）", en: " (uncertain)" }[speech] : "";
  return `${about}${words}${doubt}`;
}

function chineseDate(text: string): string {
  const [year = "", month, day] = text.split("-");
  const season = seasonOf(text);
  if (season !== null) return `${chineseYear(year)}${SEASON_NAMES.zh[season - 21]}`;
  const parts = [chineseYear(year)];
  if (month) parts.push(month.includes("X") ? "（月份不详）" : `${Number(month)}月`);
  if (day) parts.push(day.includes("X") ? "（日期不详）" : `${Number(day)}日`);
  return parts.join("").replace("（月份不详）（日期不详）", "（月日不详）");
}

function chineseYear(year: string): string {
  if (!year.includes("X")) return `${Number(year)}年`;
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0年代`;
  if (/^\d{2}XX$/.test(year)) return `${Number(year.slice(0, 2)) + 1}世纪`;
  return "年份不详";
}

function englishDate(text: string): string {
  const [year = "", month, day] = text.split("-");
  const season = seasonOf(text);
  if (season !== null) return `${SEASON_NAMES.en[season - 21]} ${englishYear(year)}`;
  if (month?.includes("X")) return `${englishYear(year)} (month unknown)`;
  const dayNumber = day && !day.includes("X") ? String(Number(day)) : "";
  const words = [dayNumber, englishMonth(month), englishYear(year)].filter(Boolean).join(" ");
  return day?.includes("X") ? `${words} (day unknown)` : words;
}

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

function englishMonth(month: string | undefined): string {
  return month ? MONTH.format(new Date(Date.UTC(2000, Number(month) - 1, 1))) : "";
}

function englishYear(year: string): string {
  if (!year.includes("X")) return `${Number(year)}`;
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `${year.slice(0, 2)}00s`;
  return "year unknown";
}
