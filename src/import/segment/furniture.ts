import type { PressLine } from "../source/press-line.ts";
import { type Evidence, evidence } from "./evidence.ts";

/** Something on the page that is of no item: what it is decides what follows from it. */
export interface Furniture extends Evidence {
  kind: "number" | "masthead" | "section" | "staff" | "separator" | "repeated";
}

const CHINESE_NUMBER = "[一二三四五六七八九十百零〇]";
const PAGE_NUMBERS = [
  /^[-—–·•~\s]*\d{1,3}[-—–·•~\s]*$/,
  new RegExp(`^[-—–·•\\s]*第?\\s*(?:[A-Z]?\\d{1,3}|${CHINESE_NUMBER}{1,4})\\s*[页版頁][-—–·•\\s]*$`),
  /^[A-D]\d{1,3}$/,
  /^第\s*\d+\s*[页頁]\s*[，,/／]?\s*共\s*\d+\s*[页頁]$/,
  /^\d{1,3}\s*[/／]\s*\d{1,3}$/,
  /^[-—\s]*page\s+\d+(?:\s+of\s+\d+)?[-—\s]*$/i,
];
const DAY =
  /(?:\d{4}|[一二三四五六七八九〇零○]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日|\b\d{4}[-./]\d{1,2}[-./]\d{1,2}\b/;
const MASTHEAD_WORD = /星期|周[一二三四五六日]|版|报(?!道)|報(?!道)|农历|總?总?第\s*\d+\s*[期号]|邮发|编辑/;
const SECTION =
  /^(?:第\s*)?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:版|叠)?\s*[:：·|｜\s/]\s*\p{Script=Han}{2,4}(?:新闻|版)?$|^\p{Script=Han}{2,4}(?:新闻)?\s*[·|｜\s]\s*(?:第\s*)?[A-Z]?\d{1,3}\s*版?$/u;
const TURN = /^[（(]?(?:下转|上接|紧接|转|接)\s*第?\s*[A-Z]?\d{1,3}\s*版[^。]{0,6}[）)]?$/;
const PAPER = /^\p{Script=Han}{2,6}(?:日报|晚报|早报|晨报|侨报|时报|商报|都市报|导报|周报)$/u;
const STAFF =
  /^(?:[（(【]\s*)?(?:(?:本版|责任|执行|值班|图片|文字|本期|副)*(?:编辑|主编|美编|校对|版式|版面|责编|责校|审校|编审|组版|总值班|值班编委|签发|监制|电子邮箱|新闻热线|投稿邮箱|联系电话)(?:[:：/／\s]))/;
const SEPARATOR = /^[-=_*~—－＝＊※☆★◆◇■□●○▲△+#＋·.\s]{3,}$/;
const LONGEST = 60;

/** What of a page, not of an item, a line is; null for a line of text. */
export function furnitureOf(line: PressLine, repeated: ReadonlySet<string>): Furniture | null {
  const { text } = line;
  if ([...text].length > LONGEST) return null;
  if (SEPARATOR.test(text))
    return { kind: "separator", ...evidence(0.98, "分隔线", "a line that only separates") };
  if (PAGE_NUMBERS.some((pattern) => pattern.test(text)))
    return { kind: "number", ...evidence(0.9, "只有版次或页码", "a page number and nothing else") };
  if (/[。！？；]/.test(text)) return null;
  if (DAY.test(text) && (MASTHEAD_WORD.test(text) || DAY.exec(text)?.[0] === text))
    return {
      kind: "masthead",
      ...evidence(
        0.9,
        "报头：日期和报名、星期或版次",
        "a masthead: a date with the newspaper, the weekday or the page",
      ),
    };
  if (STAFF.test(text))
    return {
      kind: "staff",
      ...evidence(0.85, "版面的编辑、校对等人员", "those who made the page: editors, proofreaders"),
    };
  if (SECTION.test(text))
    return { kind: "section", ...evidence(0.8, "版次和版名", "the page and the name of its section") };
  if (TURN.test(text))
    return { kind: "section", ...evidence(0.85, "转版、接版的指引", "points to another page") };
  if (PAPER.test(text))
    return { kind: "masthead", ...evidence(0.75, "只有报名", "only the name of a newspaper") };
  if (repeated.has(text))
    return { kind: "repeated", ...evidence(0.75, "每页重复的短行", "a short line that each page repeats") };
  return null;
}

/** The short lines that come three times or more: what is printed on every page. */
export function repeatedLines(lines: readonly PressLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines)
    if ([...text].length <= 30 && !/[。！？；，]/.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3).map(([text]) => text));
}

/** The day that a masthead names, as an ISO day; null where it names none that the calendar has. */
export function dayIn(text: string): string | null {
  const found = DAY.exec(text)?.[0];
  if (!found) return null;
  const [year, month, day] = found.split(/[年月日\-./]/).map((part) => numberOf(part.trim()));
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, "2021-01-05".length) : null;
}

/** The page that a line of a page's furniture names: `3`, `A03`. */
export function pageIn(text: string): string | null {
  const found = /第\s*([A-Z]?\d{1,3})\s*版|\b([A-D]\d{1,3})(?:\s*版)?\b|(?<![\d.])(\d{1,2})\s*版/.exec(text);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}

const DIGITS = "零一二三四五六七八九";

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replaceAll(/[〇○]/g, "零");
  if (plain.length === 4) return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(""));
  const [tens = "", ones = ""] = plain.includes("十") ? plain.split("十") : ["零", plain];
  return (tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones));
}
