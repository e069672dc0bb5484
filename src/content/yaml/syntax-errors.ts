import { type Document, isAlias, isNode, isScalar, type Node, visit, type YAMLError } from "yaml";
import type { Complaint } from "../../diagnostics/diagnostic.ts";
import { noTextIn } from "../../text/characters.ts";
import { isNoText } from "../rules/stray-characters.ts";

/** What is wrong at an offset of a YAML text. */
export interface YamlFault {
  offset: number;
  complaint: Complaint;
}

/** A few anchors save typing; many of them, each naming the last, are a trap for memory. */
const MOST_ANCHORS = 10;

/** Errors of syntax in Chinese, by the library's code for them; without a word here there is a general one. */
const CHINESE: Partial<Record<YAMLError["code"], string>> = {
  BAD_INDENT: "缩进或括号不对",
  BAD_SCALAR_START: "值不能以这个符号开头，请加引号",
  BLOCK_AS_IMPLICIT_KEY: "值里有冒号加空格，请给整个值加引号",
  MISSING_CHAR: "引号、括号或冒号不成对",
  MULTIPLE_DOCS: "一个文件里只能有一份 YAML，中间不能有“---”或“...”",
  MULTILINE_IMPLICIT_KEY: "上一行没有收尾，或字段名后缺少冒号",
  TAB_AS_INDENT: "缩进用了制表符，请改用空格",
  UNEXPECTED_TOKEN: "这里有多余的符号",
};

/** What keeps a YAML text from being read: its syntax, or what the archive does not take of YAML. */
export function yamlFaults(text: string, document: Document): YamlFault[] {
  const tab = text.indexOf("\t");
  if (tab !== -1) return [{ offset: tab, complaint: TAB }];
  // One mistake of syntax leads the parser to find more.
  const [error] = document.errors;
  return error ? [syntaxFault(error, document)] : [...keysTwice(document), ...featureFaults(document)];
}

function keysTwice(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          faults.push({ offset: offsetOf(key) ?? 0, complaint: keyTwice(`${key.value}`) });
        seen.add(key.value);
      }
    },
  });
  return faults;
}

function syntaxFault(error: YAMLError, document: Document): YamlFault {
  if (/call stack/.test(error.message)) return { offset: error.pos[0], complaint: TOO_DEEP };
  return {
    offset: openingOf(error, document) ?? error.pos[0],
    complaint: {
      rule: "yaml",
      what: {
        zh: `YAML 写法有误：${CHINESE[error.code] ?? "这里不合语法"}`,
        en: `This is not well-formed YAML: ${error.message}`,
      },
      mend: {
        zh: "请对照别的文章检查这一行的缩进、冒号后的空格和引号",
        en: "Compare this line with another article: indentation, the space after a colon, quotation marks",
      },
    },
  };
}

/** Where a quotation begins that has no end, which the parser looks for to the end of the text. */
function openingOf(error: YAMLError, document: Document): number | null {
  if (error.code !== "MISSING_CHAR" || !/quote/.test(error.message)) return null;
  let opening: number | null = null;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith("QUOTE") && range && range[0] <= error.pos[0]) opening = range[0];
    },
  });
  return opening;
}

function featureFaults(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  let anchors = 0;
  visit(document, {
    Pair(_, { key, value }) {
      const complaint = complaintAboutKey(key);
      if (complaint) faults.push({ offset: offsetOf(key) ?? offsetOf(value) ?? 0, complaint });
    },
    Node(_, node) {
      if (isAlias(node) || node.anchor) anchors++;
      const complaint = anchors > MOST_ANCHORS ? TOO_MANY_ANCHORS : complaintAbout(node, document);
      if (complaint) faults.push({ offset: offsetOf(node) ?? 0, complaint });
      return anchors > MOST_ANCHORS ? visit.BREAK : undefined;
    },
  });
  return faults;
}

function complaintAboutKey(key: unknown): Complaint | null {
  if (!isScalar(key) || key.value === "") return NO_KEY;
  if (key.value === "__proto__") return PROTO;
  return key.value === "<<" ? MERGE : null;
}

function complaintAbout(node: Node, document: Document): Complaint | null {
  if (isAlias(node)) {
    const target = node.resolve(document);
    const isWithin = (target?.range?.[2] ?? 0) >= (offsetOf(node) ?? 0);
    return !target || isWithin ? noAnchor(node.source) : null;
  }
  if (node.tag) return tag(node.tag);
  const stray = isScalar(node) && typeof node.value === "string" ? noTextIn(node.value) : null;
  return stray && isNoText(stray);
}

function offsetOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

const TAB: Complaint = {
  rule: "yaml",
  what: { zh: "这里有制表符（Tab）", en: "There is a tab character here" },
  mend: { zh: "请改用空格", en: "Use spaces instead" },
};

function keyTwice(key: string): Complaint {
  return {
    rule: "yaml",
    what: { zh: `字段“${key}”写了两次`, en: `The field "${key}" is written twice` },
    mend: { zh: "请留下一个，删去另一个", en: "Keep one and delete the other" },
  };
}

const TOO_DEEP: Complaint = {
  rule: "limit",
  what: { zh: "YAML 相套的层数太多", en: "The YAML lies too deep within itself" },
  mend: { zh: "请检查“[”“{”“-”是不是打多了", en: "See whether there are too many [, { or -" },
};

const NO_KEY: Complaint = {
  rule: "yaml-feature",
  what: { zh: "这里缺少字段名，或字段名不是文字", en: "A field has no name here, or one that is no text" },
  mend: { zh: "请写成“字段: 值”", en: 'Write "field: value"' },
};

const MERGE: Complaint = {
  rule: "yaml-feature",
  what: { zh: "不能用“<<”合并字段", en: 'Fields cannot be merged by "<<"' },
  mend: { zh: "请把各字段写出来", en: "Write the fields out" },
};

const PROTO: Complaint = {
  rule: "unknown-field",
  what: { zh: "没有叫“__proto__”的字段", en: 'There is no field "__proto__"' },
  mend: { zh: "请删去它", en: "Delete it" },
};

const TOO_MANY_ANCHORS: Complaint = {
  rule: "yaml-feature",
  what: {
    zh: `锚点（&）和引用（*）超过 ${MOST_ANCHORS} 个`,
    en: `There are more than ${MOST_ANCHORS} anchors (&) and aliases (*)`,
  },
  mend: { zh: "请把值写出来", en: "Write the values out" },
};

function noAnchor(name: string): Complaint {
  return {
    rule: "yaml-feature",
    what: { zh: `“*${name}”引用的值不存在`, en: `"*${name}" refers to nothing` },
    mend: {
      zh: "值以“*”开头的，请加引号",
      en: "Put the value in quotation marks, if it begins with *",
    },
  };
}

function tag(name: string): Complaint {
  return {
    rule: "yaml-feature",
    what: { zh: `不能用 YAML 标签“${name}”`, en: `The YAML tag "${name}" will not do` },
    mend: {
      zh: "请删去它；值以“!”开头的，请加引号",
      en: "Delete it, or put the value in quotation marks, if it begins with !",
    },
  };
}
