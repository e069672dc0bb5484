import { type DiagnosticText, SIMILAR } from "./diagnostic-text.ts";

const LINK_FORMS = {
  zh: "请用 https:// 开头的网址、mailto: 或站内地址",
  en: "Use an address that starts with https:// or mailto:, or an address within the archive",
} as const;

/** Texts about links, notes, tables and other Markdown. */
export const MARKDOWN_TEXTS = {
  "raw-html": {
    message: { zh: "正文里有 HTML：{html}", en: "There is HTML in the text: {html}" },
    advice: {
      zh: "请改用 Markdown；要显示尖括号本身，请在“<”前加反斜线：\\<",
      en: "Use Markdown; to show the sign itself, put a backslash before it: \\<",
    },
  },
  "link-scheme": {
    message: { zh: "不能用“{scheme}:”开头的链接", en: 'A link must not start with "{scheme}:"' },
    advice: LINK_FORMS,
  },
  "link-scheme.missing": {
    message: { zh: "链接以“//”开头，没有写明协议", en: "A link starts with // and has no scheme" },
    advice: LINK_FORMS,
  },
  "link-address": {
    message: { zh: "“{address}”不是完整的地址", en: '"{address}" is not a complete address' },
    advice: LINK_FORMS,
  },
  "link-address.lookalike": {
    message: {
      zh: "“{host}”看起来像另一个网站的域名",
      en: '"{host}" looks like the name of another site',
    },
    advice: {
      zh: "请从可靠的来源抄下这个网址，用半角的点和同一种文字的字母",
      en: "Copy the address from a source that you trust, with plain dots and letters of one script",
    },
  },
  "link-address.empty": {
    message: { zh: "链接没有写地址", en: "A link has no address" },
    advice: {
      zh: "请在圆括号里写上地址，或删去方括号",
      en: "Write the address in its parentheses, or delete the brackets",
    },
  },
  "broken-link": {
    message: {
      zh: "找不到链接“{address}”指向的页面（链接在 {page} 页上）",
      en: 'The link "{address}" leads nowhere (on the page {page})',
    },
    advice: {
      zh: "请写站内的地址，如 /articles/编号/、/zh/about/、#p3，或 https:// 开头的网址",
      en: "Write an address within the archive, such as /articles/<id>/, /en/about/ or #p3, or one that starts with https://",
    },
  },
  "broken-link.similar": {
    message: {
      zh: "找不到链接“{address}”指向的页面（链接在 {page} 页上）",
      en: 'The link "{address}" leads nowhere (on the page {page})',
    },
    advice: SIMILAR,
  },
  "broken-link.block": {
    message: {
      zh: "链接“{address}”那一页上没有 #{anchor}",
      en: 'The page of the link "{address}" has no #{anchor}',
    },
    advice: { zh: "请写上那一页有的段落编号：{ids}", en: "Write a block id that the page has: {ids}" },
  },
  "broken-link.similar-block": {
    message: {
      zh: "链接“{address}”那一页上没有 #{anchor}",
      en: 'The page of the link "{address}" has no #{anchor}',
    },
    advice: { zh: "是不是 #{similar}？", en: "Did you mean #{similar}?" },
  },
  "broken-link.unused": {
    message: {
      zh: "“[{label}]:”定义了地址，却没有链接用到它，这一行哪里也不会显示",
      en: '"[{label}]:" defines an address that no link uses; this line is not shown anywhere',
    },
    advice: {
      zh: "请删去它；若是正文，在冒号前加反斜线：[{label}]\\:",
      en: "Delete it; if it is text, put a backslash before the colon: [{label}]\\:",
    },
  },
  "broken-link.repeated": {
    message: { zh: "“[{label}]:”定义了两次", en: '"[{label}]:" is defined twice' },
    advice: { zh: "请删去其中一个，或改用别的名字", en: "Delete one of the two, or give it another name" },
  },
  "broken-link.syntax": {
    message: {
      zh: "这里像是链接，却不是：方括号的名字没有定义，或地址里有空格、括号不成对",
      en: "This looks like a link but is not one: its name is not defined, or its address has a space or an unmatched parenthesis",
    },
    advice: {
      zh: "请写成 [文字](地址)；若是正文，在“]”前加反斜线：\\]",
      en: "Write [text](address); if it is text, put a backslash before the bracket: \\]",
    },
  },
  "code-fence": {
    message: {
      zh: "这里的“{fence}”没有结尾，后面的文字都成了代码",
      en: "This {fence} is not closed; everything after it is code",
    },
    advice: {
      zh: "请在代码后另起一行写上“{fence}”；报纸文章一般用不到它，可以删去",
      en: "Write {fence} on its own line after the code; articles rarely need it, so it can be deleted",
    },
  },
  "literal-mark.heading": {
    message: {
      zh: "这一行像是小标题，却会连井号一起显示",
      en: "This line looks like a heading, but is shown with its #",
    },
    advice: {
      zh: "请写半角的 ## 和一个空格，如“## 小标题”；若报纸上印着井号，在它前面加反斜线：\\#",
      en: "Write ## and a space, as in “## Heading”; if the newspaper prints the sign, put a backslash before it: \\#",
    },
  },
  "literal-mark.list": {
    message: {
      zh: "这几行像是列表，却会连成一段",
      en: "These lines look like a list, but are shown as one paragraph",
    },
    advice: {
      zh: "请在每项前写“- ”（半角减号和一个空格）；若是各自的段落，请用空行隔开",
      en: "Begin each item with “- ”, with a space; separate paragraphs by an empty line",
    },
  },
  "literal-mark.table": {
    message: {
      zh: "这几行像是表格，却会当作文字显示",
      en: "These lines look like a table, but are shown as text",
    },
    advice: {
      zh: "表格用半角的 |；第二行写 | --- | --- |，与第一行的格数相同",
      en: "Write | --- | --- | as the second line, with as many cells as the first",
    },
  },
  "literal-mark.emphasis": {
    message: { zh: "这里的 ** 会当作文字显示", en: "The ** here is shown as text" },
    advice: {
      zh: "加粗请在词的两头各写一个 **；若报纸上印着星号，写 \\*\\*",
      en: "Write ** at both ends of what is bold; if the newspaper prints them, write \\*\\*",
    },
  },
  "literal-mark.link": {
    message: {
      zh: "这里像是链接，却会当作文字显示",
      en: "This looks like a link, but is shown as text",
    },
    advice: {
      zh: "请写成 [文字](地址)，用半角的括号，中间没有空格；若是正文，在“[”前加反斜线：\\[",
      en: "Write [text](address), with nothing between the brackets; if it is text, put a backslash before the bracket: \\[",
    },
  },
  "literal-mark.block-id": {
    message: {
      zh: "这里像是段落编号，却会当作文字显示",
      en: "This looks like a block id, but is shown as text",
    },
    advice: {
      zh: "请写在这一段的末尾，前面空一格，用半角的 ^，如“ ^p3”；若是正文，在 ^ 前加反斜线：\\^",
      en: "Write it at the end of the block after a space, such as “ ^p3”; if it is text, put a backslash before it: \\^",
    },
  },
  "footnote.repeated": {
    message: { zh: "注释 [^{label}] 写了两次", en: "The note [^{label}] is written twice" },
    advice: { zh: "请给其中一条换一个号", en: "Give one of the two another number" },
  },
  "footnote.unused": {
    message: {
      zh: "正文没有引用注释 [^{label}]，哪里也不会显示它",
      en: "The text does not refer to the note [^{label}]; it is not shown anywhere",
    },
    advice: {
      zh: "请在正文里写上 [^{label}]，或删去这条注释",
      en: "Write [^{label}] in the text, or delete the note",
    },
  },
  "footnote.nested": {
    message: { zh: "注释 [^{label}] 里又有注释", en: "There is a note inside the note [^{label}]" },
    advice: { zh: "请把两条并成一条", en: "Merge the two notes" },
  },
  "footnote.undefined": {
    message: { zh: "没有注释 [^{label}]", en: "There is no note [^{label}]" },
    advice: {
      zh: "请在文末写上“[^{label}]: …”；若是正文，在“[”前加反斜线：\\[^{label}]",
      en: 'Write "[^{label}]: …" at the end; if it is text, put a backslash before it: \\[^{label}]',
    },
  },
  "table-cells": {
    message: {
      zh: "表头有 {columns} 格，这一行有 {cells} 格，多出的不会显示",
      en: "The table has {columns} columns, but this row has {cells} cells; the rest is not shown anywhere",
    },
    advice: {
      zh: "请补上表头；格里的竖线写成 \\|",
      en: "Add columns to the head of the table; write a bar inside a cell as \\|",
    },
  },
} as const satisfies Record<string, DiagnosticText>;
