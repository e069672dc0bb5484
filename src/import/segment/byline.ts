import { cueOf } from "./cue.ts";
import { type Evidence, evidence } from "./evidence.ts";

/** A byline found in a text, and the rest of the text. */
export interface FoundByline extends Evidence {
  byline: string;
  rest: string;
}

const NAME = "[\\p{Script=Han}·]{1,4}(?:[\\s\\u3000][\\p{Script=Han}](?=[\\s\\u3000、）)/／]|$))?";
const NAMES = `${NAME}(?:[\\s\\u3000、,，]+${NAME}){0,5}`;
const ROLE =
  "(?:(?:本报|本刊|本网|本台|\\p{Script=Han}{2,8}(?:报|社|网|台))?(?:特约|见习|实习|首席|特派|驻\\p{Script=Han}{1,4})?(?:记者|通讯员|实习生|评论员|特派员|特约撰稿人?))";
const TAIL =
  "(?:\\s*(?:文\\s*[/／]\\s*图|图\\s*[/／]\\s*文|文并图|图文|摄影报道|报道|综合报道|摄影|文|图|整理|编译|综合))";
const AGENCY = "\\p{Script=Han}{1,8}(?:报|社|网|台|刊|周刊|客户端|中心)";
const BY_AGENCY = `(?:本报|本刊|本网|本台|(?:据\\s*)?${AGENCY})(?:综合报道|综合消息|综合|讯|消息|专讯|专电|特讯|快讯|电|特稿|报道)`;

interface Pattern {
  pattern: RegExp;
  evidence: Evidence;
}

const DATELINE = evidence(0.95, "电头：通讯社、地点、日期、“电”", "a dateline: agency, place, day and 电");
const REPORT = evidence(0.95, "以“本报讯（记者…）”之类开头", "begins with 本报讯（记者…） or the like");
const AGENCY_FIRST = evidence(
  0.9,
  "开头是报社、通讯社加“综合”“讯”等，后面空一格",
  "begins with a newspaper or agency and 综合, 讯 or the like, and a space",
);
const BY_ROLE = evidence(0.9, "记者、通讯员的署名", "names those who wrote it: 记者, 通讯员");
const BY_LABEL = evidence(0.85, "以“作者”“文/图”“来源”等标明", "is labelled 作者, 文/图, 来源 or the like");

const u = (source: string) => new RegExp(source, "u");

/** Bylines at the beginning of a paragraph. */
const LEADING: Pattern[] = [
  {
    pattern: u(
      `^(?:据\\s*)?${AGENCY}[\\p{Script=Han}·]{0,10}\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日(?:专|综合)?[电讯](?:\\s*[（(][^（）()]{2,40}[）)])?`,
    ),
    evidence: DATELINE,
  },
  {
    pattern: u(
      `^(?:本报|本刊|本网|本台|${AGENCY})?(?:综合|专)?(?:讯|消息|电)\\s*[（(](?:[^（）()]{0,12}(?:记者|通讯员|实习生|编辑|特派员)[^（）()]{1,40}|${NAMES})[）)]`,
    ),
    evidence: REPORT,
  },
  {
    pattern: u(
      `^[（(【](?:${ROLE}[^（）()【】]{1,40}|(?:据\\s*)?(?:本报|本刊|本网|${AGENCY})(?:综合|讯|电|消息|供稿|报道)[^（）()【】]{0,20})[）)】]`,
    ),
    evidence: REPORT,
  },
  {
    pattern: u(`^${BY_AGENCY}(?=[\\s\\u3000])`),
    evidence: AGENCY_FIRST,
  },
  { pattern: u(`^(?:本报|本刊|本网)(?:讯|消息)(?=[\\s\\u3000])`), evidence: AGENCY_FIRST },
];

/** Bylines that fill a line. */
const WHOLE: Pattern[] = [
  ...LEADING.map(({ pattern, evidence: why }) => ({
    pattern: u(`${pattern.source.replace(/\(\?=\[\\s\\u3000\]\)$/, "")}$`),
    evidence: why,
  })),
  {
    pattern: u(`^(?:本报|本刊|本网|本台|${AGENCY})(?:综合报道|综合消息|综合|讯|消息|专讯|专电|供稿|供本报)$`),
    evidence: AGENCY_FIRST,
  },
  {
    pattern: u(
      `^[◎○●■□◇◆（(]?\\s*(?:作者|撰文|供稿|编译|整理|来源|稿件来源|文字|文\\s*[/／]\\s*图|图\\s*[/／]\\s*文|图文|文)\\s*[:：/／|｜\\s\\u3000]\\s*[^。，；]{1,30}[）)]?$`,
    ),
    evidence: BY_LABEL,
  },
  { pattern: u(`^[□■◎○●◇◆]\\s*${NAMES}$`), evidence: BY_LABEL },
];

/** Common surnames: a word in brackets that begins with none of them is not a name. */
const SURNAME =
  "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤卫施常康倪葛牛温岳齐梅庄辛管祝左涂谷祁时舒耿路詹关苗凌费纪盛童欧项曲成游裴翁張劉陳楊黃趙吳孫馬鄭謝許馮鄧肖蔣葉蘇魏呂盧鐘譚陸範賈韋鄒龍陶賀顧龔萬錢嚴湯衛溫莊關淩費紀歐項]";
/** The source of a pattern: a name of two to four characters that begins with a surname. */
export const SURNAMED = `${SURNAME}[\\p{Script=Han}\\s]{1,3}`;

const TRAILING = u(
  `(?<=[。！？”…])\\s*([（(](?:[^（）()]{0,12}(?:记者|通讯员|实习生|供稿|综合|报道|据)[^（）()]{1,30}|${AGENCY}(?:讯|电|综合|供稿)?|${SURNAMED}(?:[\\s\\u3000、]+${SURNAMED}){0,3}${TAIL}?)[）)])$`,
);
const LONGEST_LINE = 60;

/** A role with or without a name, or a name; what they did may follow at once: 记者, 记者林小渡, 林小渡摄影. */
const WRITER = u(`^(?:${ROLE})?[\\p{Script=Han}·]{0,4}${TAIL}?$`);
const BEGINS_WITH_ROLE = u(`^${ROLE}`);
const ROLE_ALONE = u(`^${ROLE}$`);
const WORD = /[^\s\u3000、,，/／:：]+/gu;
/** Words before the first role. */
const SIGN = /^[◎○●■□▲◇◆]?\s*(?:文[/／]\s*)?/u;
/** The newspaper's name before the writers. */
const OF_AGENCY = u(`^${BY_AGENCY}[\\s\\u3000]+`);

/**
 * Returns the length of a text's beginning that names its writers, the first with a role, and ends where `end`
 * matches; 0 if there is none. It works word by word, because one pattern for many names would backtrack too long.
 */
function writersLength(text: string, end: RegExp): number {
  const sign = SIGN.exec(text)?.[0].length ?? 0;
  let length = 0;
  let isNamed = false;
  if (!BEGINS_WITH_ROLE.test(text.slice(sign))) return 0;
  for (const { 0: word, index } of text.slice(sign, LONGEST_LINE).matchAll(WORD)) {
    if (!WRITER.test(word)) break;
    isNamed ||= !ROLE_ALONE.test(word);
    const at = sign + index + word.length;
    if (isNamed && end.test(text.slice(at))) length = at;
  }
  return length;
}

/** The byline with which a paragraph begins. */
export function leadingByline(text: string): FoundByline | null {
  const cue = cueOf(text);
  for (const { pattern, evidence: why } of LEADING) {
    const agency = pattern.exec(cue)?.[0];
    if (!agency) continue;
    const { length } = why === AGENCY_FIRST ? withWriters(agency, cue) : agency;
    const rest = text.slice(length).trim();
    if (rest) return { byline: text.slice(0, length).trim(), rest, ...why };
  }
  const length = writersLength(cue, /^[\s\u3000]/);
  const rest = text.slice(length).trim();
  return length > 0 && rest ? { byline: text.slice(0, length).trim(), rest, ...BY_ROLE } : null;
}

/** An agency, with the writers that follow it. */
function withWriters(agency: string, text: string): string {
  const start = text.length - text.slice(agency.length).trimStart().length;
  const length = writersLength(text.slice(start), /^[\s\u3000:：]/);
  if (length === 0) return agency;
  const end = start + length;
  return text.slice(0, /^[:：]/.test(text.slice(end)) ? end + 1 : end);
}

/** Returns the confidence that a line is only a byline. */
export function wholeByline(text: string): Evidence | null {
  if ([...text].length > LONGEST_LINE) return null;
  const cue = cueOf(text);
  const bare = cue.replace(/^[（(]\s*/, "").replace(/\s*[）)]$/, "");
  const writers = bare.replace(OF_AGENCY, "");
  if (writers !== "" && writersLength(writers, /^$/) === writers.length) return BY_ROLE;
  return WHOLE.find(({ pattern }) => pattern.test(cue))?.evidence ?? null;
}

/** The byline in brackets with which the last paragraph of an item ends. */
export function trailingByline(text: string): FoundByline | null {
  const found = TRAILING.exec(cueOf(text));
  if (!found?.[1]) return null;
  const named = /记者|通讯员|报|社|网|综合|供稿/.test(found[1]);
  const start = found.index + found[0].lastIndexOf(found[1]);
  return {
    ...{ byline: text.slice(start, start + found[1].length), rest: text.slice(0, found.index).trim() },
    ...evidence(named ? 0.85 : 0.6, "全文末尾括号里的署名", "a name in brackets at the very end"),
  };
}

const BARE_NAMES = u(`^${SURNAMED}(?:[\\s\\u3000、]+${SURNAMED}){0,3}$`);

/** Returns the confidence that a line of names below a headline is its byline. */
export function bareByline(text: string): Evidence | null {
  return BARE_NAMES.test(cueOf(text))
    ? evidence(0.75, "标题下面只有人名", "only a name below the headline")
    : null;
}
