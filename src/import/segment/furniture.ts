import type { PressLine } from "../source/press-line.ts";
import { numberIn } from "./chinese-number.ts";
import { cueOf } from "./cue.ts";
import { type Evidence, evidence } from "./evidence.ts";

/** The kind of a page line that belongs to no item. */
export interface Furniture extends Evidence {
  kind: "number" | "masthead" | "section" | "turn" | "staff" | "separator" | "repeated" | "origin";
}

const CHINESE_NUMBER = "[一二三四五六七八九十百零〇]";
const PAGE_NUMBERS = [
  /^[-—–·•~\s]*\d{1,3}[-—–·•~\s]*$/,
  new RegExp(`^[-—–·•\\s]*第?\\s*(?:[A-Z]?\\d{1,3}|${CHINESE_NUMBER}{1,4})\\s*[页版頁][-—–·•\\s]*$`),
  /^[A-D]\d{1,3}\s*版?$/,
  /^第\s*\d+\s*[页頁]\s*[，,/／]?\s*共\s*\d+\s*[页頁]$/,
  /^\d{1,3}\s*[/／]\s*\d{1,3}$/,
  /^[-—\s]*page\s+\d+(?:\s+of\s+\d+)?[-—\s]*$/i,
];
const DAYS_AND_MONTHS = String.raw`\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\s*[日号]`;
const DAY = new RegExp(
  String.raw`(?:(?:中华)?(民国)\s*(\d{1,3}|[〇零○一二三四五六七八九十]{1,3})|(\d{4}|[一二三四五六七八九〇零○]{4}))\s*年${DAYS_AND_MONTHS}|(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)`,
);
/** The year before year 1 of the Republic. */
const REPUBLIC = 1911;
const MASTHEAD_WORD = /星期|周[一二三四五六日]|礼拜|版|报(?!道)|农历|总?第\s*\d+\s*[期号]|邮发|编辑/;
const PAGE = "第?\\s*(?:[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*[版叠]?";
const SECTION = new RegExp(
  `^(?:#+\\s*)?${PAGE}\\s*(?:[:：·|｜\\s/]\\s*|[（(【]\\s*)\\p{Script=Han}{2,6}(?:新闻|版)?[）)】]?$|^\\p{Script=Han}{2,4}(?:新闻)?\\s*[·|｜\\s]\\s*(?:第\\s*)?[A-Z]?\\d{1,3}\\s*版?$`,
  "u",
);
const TURN =
  /^[▶►→]?\s*[（(【]?\s*(?:(?:紧接|下转|上接|转|接)\s*(?:本报|本刊)?\s*第?\s*(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*[版页]?|文?见\s*第?\s*(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*[版页])[^。]{0,8}[）)】]?$/;
const PAPER_NAME =
  "\\p{Script=Han}{2,8}(?:日报|晚报|早报|晨报|午报|夜报|侨报|时报|商报|导报|周报|快报|公报|画报)";
const PAPER = new RegExp(`^[《]?(${PAPER_NAME})[》]?$`, "u");
/** A newspaper name in a masthead, unlike 预报 and similar words. */
const ANY_PAPER = "(?:\\p{Script=Han}{1,8}(?<![预捷喜海情简电举汇通播回警])报)";
const PAPERS = new RegExp(
  `(?:^|[\\s\\u3000《：:|｜])(${PAPER_NAME}|${ANY_PAPER})(?=$|[\\s\\u3000》|｜\\d第（(])`,
  "gu",
);
/** Source and time of a text, which web pages show below a headline. */
const ORIGIN =
  /^[（(【]?(?:(?:文章|稿件|信息|新闻)?来源|发布(?:时间|日期)|(?:发表|刊发|刊登|见报|更新)?(?:时间|日期)|出处|版次)\s*[:：]/;
const STAFF =
  /^(?:[（(【]\s*)?(?:(?:本版|责任|执行|值班|图片|文字|本期|副)*(?:编辑|主编|美编|校对|版式|版面|责编|责校|审校|编审|组版|总值班|值班编委|签发|监制|电子邮箱|新闻热线|投稿邮箱|联系电话)(?:[:：/／\s]))/;
const SEPARATOR = /^[-=_*~—－＝＊※☆★◆◇■□●○▲△+#＋·.\s]{3,}$/;
const LONGEST = 60;

/** Returns the kind of a page line; null for a line of text. */
export function furnitureOf(line: PressLine, repeated: ReadonlySet<string>): Furniture | null {
  const { text } = line;
  if ([...text].length > LONGEST || line.hint?.kind === "row" || line.hint?.kind === "list") return null;
  const cue = cueOf(text);
  if (SEPARATOR.test(text))
    return { kind: "separator", ...evidence(0.98, "分隔线", "a line that only separates") };
  if (PAGE_NUMBERS.some((pattern) => pattern.test(cue)))
    return { kind: "number", ...evidence(0.9, "只有版次或页码", "a page number and nothing else") };
  if (ORIGIN.test(cue) && (DAY.test(cue) || /\d{1,2}[:：]\d{2}/.test(cue)))
    return {
      kind: "origin",
      ...evidence(0.9, "来源、时间", "where the text comes from, and when"),
    };
  if (/[。！？；]/.test(text)) return null;
  if (DAY.test(cue) && (MASTHEAD_WORD.test(cue) || isBareDay(text)))
    return {
      kind: "masthead",
      ...evidence(
        0.9,
        "报头：日期和报名、星期或版次",
        "a masthead: a date with the newspaper, the weekday or the page",
      ),
    };
  if (STAFF.test(cue))
    return {
      kind: "staff",
      ...evidence(0.85, "版面的编辑、校对等人员", "those who made the page: editors, proofreaders"),
    };
  if (SECTION.test(cue))
    return { kind: "section", ...evidence(0.8, "版次和版名", "the page and the name of its section") };
  if (TURN.test(cue))
    return { kind: "turn", ...evidence(0.85, "转版、接版的指引", "points to another page") };
  if (PAPER.test(cue))
    return { kind: "masthead", ...evidence(0.75, "只有报名", "only the name of a newspaper") };
  if (repeated.has(text))
    return { kind: "repeated", ...evidence(0.75, "每页重复的短行", "a short line that each page repeats") };
  return null;
}

/** True for a line with only a day. */
export function isBareDay(text: string): boolean {
  const cue = cueOf(text).replace(/[（）()\s]/g, "");
  return DAY.exec(cue)?.[0] === cue;
}

/** Returns the short lines that occur three times or more, because they are printed on every page. */
export function repeatedLines(lines: readonly PressLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of lines)
    if ([...text].length <= 30 && !/[。！？；，]/.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3).map(([text]) => text));
}

/** The day that a masthead names, as an ISO day; null if it names none that the calendar has. */
export function dayIn(text: string): string | null {
  const found = DAY.exec(cueOf(text));
  if (!found) return null;
  const [, republic, republicYear, fullYear, chineseMonth, chineseDay, isoYear, isoMonth, isoDay] = found;
  const year = republic ? REPUBLIC + numberOf(republicYear) : numberOf(fullYear ?? isoYear);
  const month = numberOf(chineseMonth ?? isoMonth);
  const day = numberOf(chineseDay ?? isoDay);
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year > REPUBLIC - 300 ? date.toISOString().slice(0, "2021-01-05".length) : null;
}

/** The page that a line of a page's furniture names: `3`, `A03`, and `3` for 第三版. */
export function pageIn(text: string): string | null {
  const cue = cueOf(text);
  const found =
    /第\s*([A-Z]?\d{1,3})\s*版|\b([A-D]\d{1,3})(?:\s*版)?\b|(?<![\d.])(\d{1,2})\s*版/.exec(cue) ?? [];
  const [, named, lettered, plain] = found;
  const chinese = /第\s*([一二三四五六七八九十]{1,3})\s*版|^\s*([一二三四五六七八九十]{1,3})\s*版\s*$/.exec(
    cue,
  );
  const number = chinese?.[1] ?? chinese?.[2];
  return named ?? lettered ?? plain ?? (number ? String(numberIn(number)) : null);
}

/** The newspapers that a line names as their own, in Simplified characters. */
export function papersIn(text: string): string[] {
  return Array.from(cueOf(text).matchAll(PAPERS), ([, name = ""]) => name);
}

/** A number in Arabic or Chinese figures; the figures of a year may be apart. */
function numberOf(text = ""): number {
  const plain = text.trim().replace("廿", "二十").replace("卅", "三十");
  return numberIn(plain.replace(/[零○]/g, "〇"));
}
