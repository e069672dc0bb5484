import { type DiagnosticText, SIMILAR } from "./diagnostic-text.ts";

const FIELD_TABLE = {
  zh: "请对照编辑指南（docs/editing.zh.md）的字段表改正",
  en: "See the table of fields in docs/editing.en.md",
} as const;

/** Texts about YAML, fields and the values of fields. */
export const FIELD_TEXTS = {
  "front-matter": {
    message: {
      zh: "文件开头没有用“---”围起的说明部分",
      en: "The file does not start with front matter between --- lines",
    },
    advice: {
      zh: "请照别的文章，在开头写上“---”、各字段、“---”",
      en: "Start it with ---, the fields, and --- again, as other articles do",
    },
  },
  "yaml.syntax": {
    message: { zh: "YAML 写法有误：{problem}", en: "This is not valid YAML: {problem}" },
    advice: {
      zh: "请对照别的文章检查这一行的缩进、冒号后的空格和引号",
      en: "Compare this line with another article: indentation, the space after a colon, quotation marks",
    },
  },
  "yaml.quote": {
    message: {
      zh: "“{field}”的值里有 YAML 的符号（如冒号、方括号），没有引号就读不对",
      en: 'The value of "{field}" contains YAML characters, such as a colon or brackets, and cannot be read without quotation marks',
    },
    advice: { zh: "请写成：{field}: {quoted}", en: "Write {field}: {quoted}" },
  },
  "yaml.tab": {
    message: { zh: "这里有制表符（Tab）", en: "There is a tab character here" },
    advice: { zh: "请改用空格", en: "Use spaces instead" },
  },
  "yaml.repeated": {
    message: { zh: "字段“{field}”写了两次", en: 'The field "{field}" is written twice' },
    advice: { zh: "请留下一个，删去另一个", en: "Keep one and delete the other" },
  },
  "yaml-feature.name": {
    message: {
      zh: "这里缺少字段名，或字段名不是文字",
      en: "A field has no name here, or its name is not text",
    },
    advice: { zh: "请写成“字段: 值”", en: 'Write "field: value"' },
  },
  "yaml-feature.merge": {
    message: { zh: "不能用“<<”合并字段", en: 'Fields cannot be merged with "<<"' },
    advice: { zh: "请把各字段写出来", en: "Write out the fields" },
  },
  "yaml-feature.anchors": {
    message: {
      zh: "锚点（&）和引用（*）超过 {most} 个",
      en: "There are more than {most} anchors (&) and aliases (*)",
    },
    advice: { zh: "请把值写出来", en: "Write out the values" },
  },
  "yaml-feature.alias": {
    message: { zh: "“*{name}”引用的值不存在", en: '"*{name}" refers to a value that does not exist' },
    advice: {
      zh: "值以“*”开头的，请加引号",
      en: "If the value starts with *, put it in quotation marks",
    },
  },
  "yaml-feature.tag": {
    message: { zh: "不能用 YAML 标签“{tag}”", en: 'The YAML tag "{tag}" is not allowed' },
    advice: {
      zh: "请删去它；值以“!”开头的，请加引号",
      en: "Delete it; if the value starts with !, put it in quotation marks",
    },
  },
  "cut-text": {
    message: {
      zh: "“{field}”从“ #”起被当作注释，只剩下“{kept}”",
      en: 'In "{field}", YAML takes what follows " #" as a comment: only "{kept}" is left',
    },
    advice: { zh: "请写成：{field}: {quoted}", en: "Write {field}: {quoted}" },
  },
  "comment-after-text": {
    message: {
      zh: "“{field}”后面“# {comment}”是注释，不是它的内容",
      en: 'After "{field}", "# {comment}" is a comment, not part of the text',
    },
    advice: {
      zh: "若是内容，请给整个值加上引号；若是注释，请另写一行",
      en: "If it is part of the text, put the whole value in quotation marks; if it is a comment, write it on its own line",
    },
  },
  "missing-field": {
    message: { zh: "缺少“{path}”", en: '"{path}" is missing' },
    advice: { zh: "请加上“{field}: …”", en: 'Add "{field}: …"' },
  },
  "missing-field.value": {
    message: { zh: "“{path}”里有一项是空的", en: 'An entry of "{path}" is empty' },
    advice: { zh: "请写上值，或删去这一项", en: "Write a value, or delete the entry" },
  },
  "missing-field.all": {
    message: { zh: "这里什么也没有写", en: "There is nothing here" },
    advice: {
      zh: "请对照编辑指南（docs/editing.zh.md）的字段表填写",
      en: "Fill in the fields as in the table in docs/editing.en.md",
    },
  },
  "unknown-field": {
    message: { zh: "没有叫“{field}”的字段", en: 'There is no field "{field}"' },
    advice: { zh: "可用的字段：{fields}", en: "The fields are: {fields}" },
  },
  "unknown-field.similar": {
    message: { zh: "没有叫“{field}”的字段", en: 'There is no field "{field}"' },
    advice: SIMILAR,
  },
  "unknown-field.delete": {
    message: { zh: "没有叫“{field}”的字段", en: 'There is no field "{field}"' },
    advice: { zh: "请删去它", en: "Delete it" },
  },
  "field-value": {
    message: { zh: "“{path}”的值不对：{problem}", en: '"{path}" has an invalid value: {problem}' },
    advice: FIELD_TABLE,
  },
  "field-value.text": {
    message: {
      zh: "“{path}”应是文字，却被读成列表或对照表",
      en: '"{path}" should be text, but is read as a list or a map',
    },
    advice: { zh: "请写成：{field}: {quoted}", en: "Write {field}: {quoted}" },
  },
  "field-value.whole": {
    message: { zh: "这里的值不对：{problem}", en: "The value here is invalid: {problem}" },
    advice: FIELD_TABLE,
  },
  date: {
    message: {
      zh: "“{field}”的日期“{value}”不能用",
      en: 'The date "{value}" of "{field}" cannot be used ({problem})',
    },
    advice: {
      zh: "请写 EDTF 日期，例如 2021-01-05、2021-01、2021-01~（约）、2021?（存疑）、'[2020-10-22..2021-12-31]'（之间）",
      en: "Write an EDTF date: 2021-01-05, 2021-01, 2021-01~ (about), 2021? (uncertain), '[2020-10-22..2021-12-31]' (between)",
    },
  },
  "date-evidence": {
    message: {
      zh: "日期“{date}”不是确切的一天，却没有说明依据",
      en: 'The date "{date}" is not one certain day, and no evidence is given for it',
    },
    advice: { zh: "请加上“dateEvidence: …”，写明依据", en: 'Add "dateEvidence: …" with the reasons' },
  },
  "future-date": {
    message: { zh: "“{date}”还没有到", en: '"{date}" is in the future' },
    advice: {
      zh: "请核对年份；不知道最晚到何时，写成这样：'[2020..]'",
      en: "Check the year; if the last possible day is not known, write a date such as '[2020..]'",
    },
  },
  "future-date.received": {
    message: { zh: "收到的日期“{date}”还没有到", en: 'The day of receipt "{date}" is in the future' },
    advice: { zh: "请核对年份", en: "Check the year" },
  },
  "early-date": {
    message: { zh: "“{date}”早于 {floor}", en: '"{date}" is before {floor}' },
    advice: {
      zh: "那时还没有报纸。请核对年份，写成四位数，如 2021-09-18",
      en: "There were no newspapers then. Check the year, and write it with four digits, such as 2021-09-18",
    },
  },
  "early-date.newspaper": {
    message: {
      zh: "“{date}”不在 {newspaper} 出版的年代（{dates}）之内",
      en: '"{date}" is outside the dates of {newspaper} ({dates})',
    },
    advice: {
      zh: "请核对年份，或改正 newspapers/{newspaper}.yaml 里的 dates",
      en: "Check the year, or correct dates in newspapers/{newspaper}.yaml",
    },
  },
  "received-date": {
    message: {
      zh: "收到的日期 {received} 早于印刷日期 {printed}",
      en: "It was received on {received}, before it was printed ({printed})",
    },
    advice: { zh: "请核对两个日期", en: "Check both dates" },
  },
  reference: {
    message: { zh: "{file} 里没有“{id}”", en: 'There is no "{id}" in {file}' },
    advice: {
      zh: "请改正编号，或在 {file} 里加上它。已有的是：{known}",
      en: "Correct the id, or add it to {file}. It has: {known}",
    },
  },
  "reference.similar": {
    message: { zh: "{file} 里没有“{id}”", en: 'There is no "{id}" in {file}' },
    advice: {
      zh: "是不是“{similar}”？已有的是：{known}",
      en: 'Did you mean "{similar}"? It has: {known}',
    },
  },
  "reference.lead": {
    message: { zh: "没有编号为“{id}”的文章", en: 'There is no item "{id}"' },
    advice: {
      zh: "请改成首页头条文章的编号，或留空",
      en: "Write the id of the item that leads the front page, or leave it empty",
    },
  },
  "reference.item": {
    message: { zh: "corrects 里的“{id}”不是另一篇文章", en: 'In corrects, "{id}" is not another item' },
    advice: { zh: "请写被更正的那一篇的编号", en: "Write the id of the item that is corrected" },
  },
  "former-id": {
    message: {
      zh: "这篇文章原来的编号是“{former}”，改名以后旧地址就断了",
      en: 'This item was called "{former}"; without that name, its old address is broken',
    },
    advice: { zh: "请写上：formerly: [{former}]", en: "Write formerly: [{former}]" },
  },
  "former-id.taken": {
    message: {
      zh: "formerly 里的“{id}”还在用：它是 {owner} 的编号或旧编号",
      en: 'In formerly, "{id}" is in use: it is an id of {owner}',
    },
    advice: { zh: "请从 formerly 里删去它", en: "Delete it from formerly" },
  },
  "topic-id": {
    message: { zh: "主题编号“{id}”已经用过", en: 'The topic id "{id}" is already used' },
    advice: { zh: "请换一个编号，或删去其中一个", en: "Choose another id, or delete one of the two" },
  },
  "vocabulary-id": {
    message: { zh: "词条编号“{id}”已经用过", en: 'The vocabulary id "{id}" is already used' },
    advice: { zh: "请换一个编号，或合并两个词条", en: "Choose another id, or merge the two entries" },
  },
  "name-twice": {
    message: {
      zh: "“{name}”已经是词条 {id} 的名称",
      en: '"{name}" is already a name of the entry {id}',
    },
    advice: { zh: "请删去其中一个，或把两个词条合并", en: "Delete one of the two, or merge the two entries" },
  },
  "name-twice.register": {
    message: { zh: "“{name}”已经是 {id} 的名称", en: '"{name}" is already the name of {id}' },
    advice: {
      zh: "请合并两者，或在名称里写明区别，如所在地",
      en: "Merge the two, or say in the names how they differ, such as the place",
    },
  },
  "short-name": {
    message: {
      zh: "名称“{name}”只有一个字，会在许多词里找到",
      en: 'The name "{name}" is one character, which many words contain',
    },
    advice: { zh: "请写全称，或删去它", en: "Write it in full, or delete it" },
  },
  "variants.word": {
    message: {
      zh: "“{traditional}”转回简体是“{converted}”，不是“{simplified}”",
      en: '"{traditional}" in Simplified is "{converted}", not "{simplified}"',
    },
    advice: {
      zh: "繁体写法只能换字形，不能换词，请改正",
      en: "A Traditional form may change only the script, not the word; correct it",
    },
  },
  "variants.absent": {
    message: { zh: "文章里没有“{word}”", en: 'The item does not contain the word "{word}"' },
    advice: {
      zh: "请照文中的写法改正，或删去这一行",
      en: "Write it as the item does, or delete the line",
    },
  },
} as const satisfies Record<string, DiagnosticText>;
