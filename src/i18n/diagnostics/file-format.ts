import type { DiagnosticText } from "./diagnostic-text.ts";

/** Texts about the bytes, characters and limits of a file. */
export const FILE_FORMAT_TEXTS = {
  "merge-conflict": {
    message: {
      zh: "这里有 git 合并冲突的标记，这个文件有两种写法并存",
      en: "There is a mark of a git merge conflict here: the file has two versions of this place",
    },
    advice: {
      zh: "请比较“<<<<<<<”与“>>>>>>>”之间的两种写法，留下对的，把标记的几行删去",
      en: "Compare the two versions between <<<<<<< and >>>>>>>, keep what is right, and delete the lines with the marks",
    },
  },
  "encoding.other": {
    message: {
      zh: "这个文件不是 UTF-8 编码，看起来是 {encoding}",
      en: "This file is not encoded as UTF-8; it looks like {encoding}",
    },
    advice: {
      zh: "请在编辑器里以 {encoding} 打开，核对文字，再另存为 UTF-8",
      en: "Open it as {encoding} in your editor, check the text, and save it as UTF-8",
    },
  },
  "encoding.damaged": {
    message: {
      zh: "这一行的 UTF-8 编码已损坏，有的字符不完整",
      en: "The UTF-8 of this line is damaged: a character is incomplete",
    },
    advice: {
      zh: "请对照原来的文件，重新输入这一行",
      en: "Type this line again from the original file",
    },
  },
  "encoding.surrogates": {
    message: {
      zh: "这一行不是正确的 UTF-8：有的字符写成了半个代理对（CESU-8）",
      en: "This line is not valid UTF-8: it contains halves of surrogate pairs (CESU-8)",
    },
    advice: {
      zh: "请对照原来的文件，重新输入这一行",
      en: "Type this line again from the original file",
    },
  },
  character: {
    message: {
      zh: "这里有一个不是文字的字符（{code}，{kind}）",
      en: "This character is not text ({code}, {kind})",
    },
    advice: {
      zh: "请删去它，并对照原文核对前后的文字",
      en: "Delete it, and compare the words around it with the original",
    },
  },
  "invisible-character": {
    message: { zh: "这里有一个看不见的字符（{code}）", en: "There is an invisible character here ({code})" },
    advice: {
      zh: "检索不受它影响；原始文本里也有的可以保留，否则请删去前后几个字，重新输入",
      en: "Search ignores it. Keep it if the source has it; otherwise delete the letters around it and type them again",
    },
  },
  limit: {
    message: { zh: "{what}：{count}，最多 {most}", en: "{what}: {count} (limit: {most})" },
    advice: {
      zh: "请检查是不是误贴了内容；确实这么长的，请分成几篇",
      en: "Check whether something was pasted by mistake; if it really is this long, split it into several items",
    },
  },
  "limit.field": {
    message: {
      zh: "说明部分太长：字段 {field} 有 {count} 个字符，整个说明部分最多 {most}",
      en: "The front matter is too long: the field {field} has {count} characters (limit for all fields: {most})",
    },
    advice: {
      zh: "请检查是不是误贴了内容；正文请写在第二个“---”之后",
      en: "Check whether something was pasted by mistake; the text itself belongs below the second ---",
    },
  },
  "limit.picture": {
    message: {
      zh: "“{file}”有 {count} 字节，最多 {most}",
      en: '"{file}" has {count} bytes (limit: {most})',
    },
    advice: { zh: "请压缩或缩小以后再放进来", en: "Compress it or reduce its size" },
  },
  "limit.yaml-nesting": {
    message: { zh: "YAML 嵌套的层数太多", en: "The YAML is nested too deeply" },
    advice: { zh: "请检查“[”“{”“-”是不是打多了", en: "Check whether there are too many [, { or -" },
  },
  "limit.markdown-nesting": {
    message: {
      zh: "着重、引文、列表等嵌套超过 {most} 层",
      en: "Emphasis, quotations or lists are nested more than {most} levels deep",
    },
    advice: { zh: "请检查“*”“_”“>”是不是打多了", en: "Check whether there are too many *, _ or >" },
  },
} as const satisfies Record<string, DiagnosticText>;
