import type { YAMLError } from "yaml";
import type { BlockKind } from "../archive/article.ts";
import type { StrayKind } from "../text/characters.ts";
import type { Bilingual } from "../text/language.ts";

/** Characters that are not text. */
export const CHARACTER_KINDS: Record<StrayKind, Bilingual> = {
  control: { zh: "控制字符", en: "a control character" },
  replacement: { zh: "转码失败留下的替代符", en: "left by a failed conversion" },
  noncharacter: { zh: "非字符", en: "not a character" },
  surrogate: { zh: "半个代理对", en: "half of a surrogate pair" },
  direction: { zh: "改变文字方向的控制符", en: "a control that changes the direction of the text" },
  "private-use": {
    zh: "私用区字符，只在某种字体里才有字形",
    en: "for private use: it has a glyph only in one font",
  },
  "line-separator": { zh: "特殊的换行符", en: "a line separator" },
  markup: { zh: "隐藏的标记字符", en: "a hidden markup character" },
  selectors: { zh: "多余的字形选择符", en: "one of several variation selectors in a row" },
  invisible: { zh: "看不见的字符", en: "invisible" },
};

/** Names of the kinds of blocks. */
export const BLOCK_KINDS: Record<BlockKind, Bilingual> = {
  paragraph: { zh: "段落", en: "paragraph" },
  heading: { zh: "小标题", en: "heading" },
  figure: { zh: "图片", en: "figure" },
  list: { zh: "列表", en: "list" },
  quotation: { zh: "引文", en: "quotation" },
  table: { zh: "表格", en: "table" },
  notes: { zh: "注释", en: "set of notes" },
};

/** The parts of a headline that may be absent. */
export const HEADLINE_PARTS = {
  kicker: { zh: "肩题", en: "kicker" },
  deck: { zh: "副题", en: "deck" },
} as const satisfies Record<string, Bilingual>;

/** Names of the limited quantities, by the keys of `LIMITS`. */
export const LIMITED = {
  markdownBytes: { zh: "文件太大（字节）", en: "Bytes in this file" },
  textBytes: { zh: "文件太大（字节）", en: "Bytes in this file" },
  frontMatter: { zh: "说明部分的字符", en: "Characters in the front matter" },
  lineLength: { zh: "一行的字符", en: "Characters in a line" },
  blockLength: { zh: "一段的字符", en: "Characters in a block" },
  lines: { zh: "行数", en: "Lines" },
  blocks: { zh: "段数", en: "Blocks" },
  links: { zh: "链接数", en: "Links" },
  definitions: { zh: "注释、链接定义数", en: "Definitions of notes and links" },
  cells: { zh: "表格的格数", en: "Table cells" },
  marks: { zh: "Markdown 符号数", en: "Markdown marks" },
  marksInBlock: { zh: "一段里的 Markdown 符号数", en: "Markdown marks in a block" },
  run: { zh: "同一个字符连续出现", en: "The same character in a row" },
  nesting: { zh: "引文、列表的层数", en: "Levels of quotations or lists" },
  indentation: { zh: "行首的空格", en: "Spaces at the start of a line" },
} as const satisfies Record<string, Bilingual>;

/** Descriptions of valid values, for which the schema library has no message. */
export const EXPECTED = {
  day: { zh: "应是历法上的一天，如 2026-11-22", en: "expected a day of the calendar, such as 2026-11-22" },
  lines: { zh: "末行应不小于首行，如 [3, 23]", en: "expected the first and the last line, such as [3, 23]" },
  words: { zh: "应有文字", en: "expected words" },
  site: {
    zh: "应是域名的根，如 https://archive.example/；路径请用 --base",
    en: "expected the root of a domain, such as https://archive.example/; use --base for a path",
  },
  address: {
    zh: "应是 https:// 开头、不含用户名的网址",
    en: "expected an address that starts with https:// and has no user name",
  },
  headline: { zh: "标题最多 500 个字符", en: "expected a headline of at most 500 characters" },
  date: { zh: "日期最多 200 个字符", en: "expected a date of at most 200 characters" },
  scan: {
    zh: "应是图片的文件名，如 a1.jpg（JPEG、PNG、WebP、AVIF 或 TIFF）",
    en: "expected the name of a picture file, such as a1.jpg (JPEG, PNG, WebP, AVIF or TIFF)",
  },
  once: { zh: "同一个文件只能写一次", en: "expected each file once" },
  omitted: {
    zh: "应在起止行之内，如起止行 [3, 23]、略去 [14]",
    en: "expected lines within the first and the last line, such as [14] in [3, 23]",
  },
  wikidata: { zh: "应是 Wikidata 的编号，如 Q15174", en: "expected an id of Wikidata, such as Q15174" },
  viaf: {
    zh: "应是 VIAF 的编号，只有数字，如 146686237",
    en: "expected an id of VIAF in digits, such as 146686237",
  },
  geonames: {
    zh: "应是 GeoNames 的编号，只有数字，如 1795565",
    en: "expected an id of GeoNames in digits, such as 1795565",
  },
  contact: {
    zh: "应是电邮地址或 https:// 开头的网址",
    en: "expected an e-mail address, or an address that starts with https://",
  },
} as const satisfies Record<string, Bilingual>;

/** Errors of YAML syntax in Chinese, by the library's codes; the library has them in English. */
export const YAML_ERRORS: Partial<Record<YAMLError["code"], string>> = {
  BAD_INDENT: "缩进或括号不对",
  BAD_SCALAR_START: "值不能以这个符号开头，请加引号",
  BLOCK_AS_IMPLICIT_KEY: "值里有冒号加空格，请给整个值加引号",
  MISSING_CHAR: "引号、括号或冒号不成对",
  MULTIPLE_DOCS: "一个文件里只能有一份 YAML，中间不能有“---”或“...”",
  MULTILINE_IMPLICIT_KEY: "上一行没有收尾，或字段名后缺少冒号",
  TAB_AS_INDENT: "缩进用了制表符，请改用空格",
  UNEXPECTED_TOKEN: "这里有多余的符号",
};
