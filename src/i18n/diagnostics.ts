import type { Bilingual } from "../text/language.ts";

/** The problem and its remedy. */
interface DiagnosticText {
  message: Bilingual;
  advice: Bilingual;
}

const SIMILAR = { zh: "是不是“{similar}”？", en: 'Did you mean "{similar}"?' } as const;
const PERHAPS_AS_PRINTED = {
  zh: "收到的文本本来如此、又无法查对报纸时，可以不改",
  en: "If the text was received like this and the newspaper is not available, leave it",
} as const;
const LINK_FORMS = {
  zh: "请用 https:// 开头的网址、mailto: 或站内地址",
  en: "Use an address that starts with https:// or mailto:, or an address within the archive",
} as const;
const FIELD_TABLE = {
  zh: "请对照编辑指南（docs/editing.zh.md）的字段表改正",
  en: "See the table of fields in docs/editing.en.md",
} as const;

/**
 * The texts of all diagnostics. The part of an id before the point is the rule; `{name}` is replaced by
 * the value of that name.
 */
export const DIAGNOSTIC_TEXTS = {
  // File format
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
    message: { zh: "YAML 相套的层数太多", en: "The YAML is nested too deeply" },
    advice: { zh: "请检查“[”“{”“-”是不是打多了", en: "Check whether there are too many [, { or -" },
  },
  "limit.markdown-nesting": {
    message: {
      zh: "着重、引文、列表等相套超过 {most} 层",
      en: "Emphasis, quotations or lists are nested more than {most} levels deep",
    },
    advice: { zh: "请检查“*”“_”“>”是不是打多了", en: "Check whether there are too many *, _ or >" },
  },

  // Files and folders
  "file-name": {
    message: { zh: "“{name}”不能作名字", en: '"{name}" cannot be used as a name' },
    advice: {
      zh: "请只用文字、数字和“-”“_”“.”，不超过 100 个字符，也不要用 con、aux 等 Windows 保留的名字",
      en: "Use only letters, digits and - _ . (at most 100 of them), and no name reserved by Windows, such as con or aux",
    },
  },
  id: {
    message: { zh: "“{id}”不能作编号", en: '"{id}" cannot be a permanent id' },
    advice: {
      zh: "请只用小写字母、数字和连字符，不超过 100 个，例如 smart-city-2021；也不要用 con、aux 等 Windows 保留的名字",
      en: "Use only lowercase letters, digits and hyphens (at most 100), such as smart-city-2021, and no name reserved by Windows, such as con or aux",
    },
  },
  "id.taken": {
    message: { zh: "编号“{id}”已被 {folder} 使用", en: 'The id "{id}" is already used by {folder}' },
    advice: { zh: "请给较新的文件夹改名", en: "Rename the newer of the two folders" },
  },
  "id.reserved": {
    message: { zh: "“{name}”是网站自己的页面", en: '"{name}" is a page of the site itself' },
    advice: { zh: "请给这个文件换一个名字", en: "Give this file another name" },
  },
  collision: {
    message: {
      zh: "有的系统分不清它和“{path}”（只差大小写或字形）",
      en: 'Some systems cannot distinguish it from "{path}": only the case or the form of letters differs',
    },
    advice: { zh: "请给其中一个改名", en: "Rename one of the two" },
  },
  "collision.generated": {
    message: {
      zh: "这样的名字是网站给各种尺寸的图片用的",
      en: "The site uses names like this for the sizes that it makes of pictures",
    },
    advice: { zh: "请改名，去掉中间的点", en: "Rename it without the dots in the middle" },
  },
  symlink: {
    message: { zh: "这是一个符号链接（替身、快捷方式）", en: "This is a symbolic link" },
    advice: { zh: "请放入文件本身", en: "Put the file itself here" },
  },
  "file-kind.special": {
    message: { zh: "这不是普通的文件", en: "This is not a regular file" },
    advice: { zh: "请把它移出内容文件夹", en: "Move it out of the content folder" },
  },
  "file-kind.closed": {
    message: { zh: "没有读取这个文件夹的权限", en: "There is no permission to read this folder" },
    advice: { zh: "请改正它的权限", en: "Change its permissions" },
  },
  "file-kind.folder": {
    message: { zh: "这里应当是文件，却是一个文件夹", en: "This is a folder, but its name is that of a file" },
    advice: {
      zh: "请把它换成文件，或给文件夹改名",
      en: "Put the file in its place, or rename the folder",
    },
  },
  "file-kind.unreadable": {
    message: { zh: "读不出这个文件：{reason}", en: "This file cannot be read: {reason}" },
    advice: { zh: "请检查它的权限和磁盘", en: "Check its permissions and the disk" },
  },
  "hidden-file": {
    message: { zh: "这是隐藏文件，哪一页都不会用到", en: "This is a hidden file; no page uses it" },
    advice: {
      zh: "请删去它，或改成不以点开头的名字",
      en: "Delete it, or give it a name that does not start with a dot",
    },
  },
  "system-file": {
    message: {
      zh: "这是操作系统自己留下的文件，不会发布",
      en: "The operating system left this file; it is not published",
    },
    advice: { zh: "可以删去，也可以不管", en: "Delete it or ignore it" },
  },
  "unknown-file": {
    message: {
      zh: "这个文件在文库里没有位置，哪一页都不会用到它",
      en: "This file has no place in the archive; no page uses it",
    },
    advice: {
      zh: "请改正名字、移到它该在的地方，或删去",
      en: "Correct its name, move it to its place, or delete it",
    },
  },
  "unknown-file.similar": {
    message: {
      zh: "这个文件在文库里没有位置，哪一页都不会用到它",
      en: "This file has no place in the archive; no page uses it",
    },
    advice: { zh: "是不是应当叫“{similar}”？", en: 'Should it be called "{similar}"?' },
  },
  "unused-picture": {
    message: { zh: "这张图片文章里没有用到", en: "The item does not show this picture" },
    advice: {
      zh: '请在正文里写上 ![画面上有什么]({name} "说明")；报纸版面的扫描件写进 scans；用不着就删去',
      en: 'Write ![what the picture shows]({name} "caption") in the text, list a scanned page in scans, or delete it',
    },
  },
  "empty-file": {
    message: { zh: "这个文件是空的", en: "This file is empty" },
    advice: { zh: "请写上内容，或删去它", en: "Fill it in, or delete it" },
  },
  "empty-folder": {
    message: { zh: "这个文件夹是空的", en: "This folder is empty" },
    advice: { zh: "请放入文件，或删去它", en: "Put files into it, or delete it" },
  },
  depth: {
    message: {
      zh: "文件夹套得太深：{count} 层，最多 {most} 层",
      en: "This folder is {count} levels deep (limit: {most})",
    },
    advice: { zh: "请移到浅一些的地方", en: "Move it up, nearer to articles/" },
  },
  "nested-item": {
    message: { zh: "这篇文章在另一篇文章的文件夹里", en: "This item is inside the folder of another item" },
    advice: { zh: "请把它的文件夹移到外面", en: "Move its folder out of it" },
  },
  "missing-file": {
    message: { zh: "找不到这个文件", en: "This file does not exist" },
    advice: { zh: "请在内容文件夹中放入 {file}", en: "Put {file} into the content folder" },
  },
  "missing-file.record": {
    message: {
      zh: "这个文件夹里有文件，却没有 {record}",
      en: "This folder has files, but no {record}",
    },
    advice: {
      zh: "请写上 {record}，或移走其他文件",
      en: "Write {record}, or move the other files elsewhere",
    },
  },

  // Fields
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

  // Text
  "unfilled.record": {
    message: {
      zh: "正文还没有写，这篇文章不会发布",
      en: "The text is not written yet; the item is not published",
    },
    advice: {
      zh: "写好正文以后，删去“status: unfilled”这一行",
      en: 'When the text is written, delete the line "status: unfilled"',
    },
  },
  "unfilled-block": {
    message: {
      zh: "这里只有“……”，是工具留着待写的，而这个文件不是“status: unfilled”",
      en: "This is only …, which the tools left to be filled in, but the file does not have status: unfilled",
    },
    advice: {
      zh: "请写上内容；整个文件还没有写好的，请写“status: unfilled”；只译了一部分的，请删去没有译的段落",
      en: "Fill it in; if the file is not ready, write status: unfilled; if only part is translated, delete the blocks that are not",
    },
  },
  "unfilled.translation": {
    message: {
      zh: "译文还没有写，页面上只有原文",
      en: "The translation is not written yet; the page shows only the original",
    },
    advice: {
      zh: "译好以后，填上 title 和 translator，把 status 改成 draft",
      en: "When it is translated, fill in title and translator, and write status: draft",
    },
  },
  "empty-text": {
    message: { zh: "只有说明部分，没有正文", en: "There is front matter, but no text" },
    advice: { zh: "请在第二个“---”之后写上正文", en: "Write the text after the second ---" },
  },
  "empty-block": {
    message: { zh: "这一段没有内容", en: "This block is empty" },
    advice: {
      zh: "请写上内容，或连同编号一起删去；没有保存下来的照片要有说明",
      en: "Fill it in, or delete it together with its id; a photograph that is not preserved needs a caption",
    },
  },
  "empty-block.id": {
    message: { zh: "有编号，却没有内容", en: "There is an id here, but no block that it belongs to" },
    advice: { zh: "请写上这一段的内容，或删去编号", en: "Write the block, or delete the id" },
  },
  "block-id.malformed": {
    message: { zh: "段落编号“^{id}”写法不对", en: 'The block id "^{id}" is not valid' },
    advice: {
      zh: "编号以小写字母开头，只含小写字母、数字和连字符，例如 ^p3",
      en: "Start with a lowercase letter and use only lowercase letters, digits and hyphens, such as ^p3",
    },
  },
  "block-id.inside": {
    message: {
      zh: "“^{id}”写在列表项或引文中间，会当作文字显示：整个列表是一块，只有一个编号",
      en: '"^{id}" is inside a list or quotation, where it would be shown as text: the whole is one block with one id',
    },
    advice: {
      zh: "请只在最后一项的末尾写编号；各项要有各自的编号，就写成各自的段落",
      en: "Write an id only at the end of the last item; if each item needs its own, write each as a paragraph",
    },
  },
  "block-id.repeated": {
    message: { zh: "段落编号 ^{id} 用了两次", en: "The block id ^{id} is used twice" },
    advice: {
      zh: "请给其中新加的一段换一个没用过的编号",
      en: "Give the newer of the two an id that was never used",
    },
  },
  "no-block-id.record": {
    message: {
      zh: "这一段没有编号，它的地址会随增删而变",
      en: "This block has no id; its address changes when other blocks are added or deleted",
    },
    advice: {
      zh: "请在段末加上编号“ ^{id}”，或运行 npm run check -- --fix",
      en: 'Add an id at its end, " ^{id}", or run npm run check -- --fix',
    },
  },
  "no-block-id.translation": {
    message: {
      zh: "这一段没有编号，它的地址会随增删而变",
      en: "This block has no id; its address changes when other blocks are added or deleted",
    },
    advice: {
      zh: "请在段末加上它所译那一段原文的编号，例如“ ^p3”",
      en: 'Add at its end the id of the original block that it translates, such as " ^p3"',
    },
  },
  "retired.used": {
    message: {
      zh: "^{id} 列为停用，正文里却还在用",
      en: "^{id} is listed as retired, but a block still has it",
    },
    advice: {
      zh: "请给那一段换一个没用过的编号，或删去这一行",
      en: "Give that block an id that was never used, or delete this line",
    },
  },
  "retired.successor": {
    message: {
      zh: "停用的 ^{id} 指向 ^{successor}，正文里没有这个编号",
      en: "The retired ^{id} leads to ^{successor}, which no block has",
    },
    advice: { zh: "请写上取代它的那一段的编号", en: "Write the id of the block that replaced it" },
  },
  "language.zh": {
    message: { zh: "这里应是中文，看起来却是英文", en: "This should be Chinese, but looks like English" },
    advice: {
      zh: "中文写在 zh.md 里，译文写在 en.md 里；请看看是不是放反了",
      en: "Chinese belongs in zh.md and the translation in en.md; check whether they are swapped",
    },
  },
  "language.traditional": {
    message: {
      zh: "这里应是简体，看起来却是繁体",
      en: "This should be Simplified Chinese, but looks like Traditional",
    },
    advice: {
      zh: "报纸原是繁体的，请写上“language: zh-Hant”，文字照印的样子，不要转换",
      en: "If the newspaper is in Traditional, write language: zh-Hant and keep the text as printed",
    },
  },
  "language.simplified": {
    message: {
      zh: "这里应是繁体，看起来却是简体",
      en: "This should be Traditional Chinese, but looks like Simplified",
    },
    advice: {
      zh: "报纸原是简体的，请删去“language: zh-Hant”",
      en: "If the newspaper is in Simplified, delete language: zh-Hant",
    },
  },
  "language.file": {
    message: {
      zh: "这个文件的语言不会是“{declared}”",
      en: 'The language of this file cannot be "{declared}"',
    },
    advice: {
      zh: "zh.md 可写“language: zh-Hans”或“language: zh-Hant”，en.md 可写“language: en”；也可以不写",
      en: "zh.md has language: zh-Hans or language: zh-Hant, en.md language: en; it may be left out",
    },
  },
  "language.en": {
    message: { zh: "这里应是英文，看起来却是中文", en: "This should be English, but looks like Chinese" },
    advice: {
      zh: "请译成英文；还没有译的，可以先删去这一段",
      en: "Translate it; a block that is not translated yet can be left out",
    },
  },
  "same-text": {
    message: { zh: "en.md 的正文和 zh.md 一样", en: "en.md has the same text as zh.md" },
    advice: {
      zh: "请在 en.md 里写上译文；还没有译的，可以先删去 en.md",
      en: "Write the translation in en.md; until there is one, delete the file",
    },
  },
  "creator.missing": {
    message: { zh: "作者缺少名称“{field}”", en: "A creator has no {field}" },
    advice: {
      zh: "请写原文语言里的名称；有译文的，中英文名称都要写",
      en: "Write the name in the language of the original, and in both languages if there is a translation",
    },
  },
  "creator.phrase": {
    message: {
      zh: "“{name}”是署名里的话，不是名称",
      en: '"{name}" is a phrase of the byline, not a name',
    },
    advice: {
      zh: "请只写人名或机构名，做了什么写在 role 里；署名里没有名称的，请删去这一条",
      en: "Write only the name of the person or organization, and what they did as role; if the byline names nobody, delete this creator",
    },
  },
  "creator.order": {
    message: {
      zh: "看不出“{name}”里哪个是姓",
      en: 'It is not clear which part of "{name}" is the family name',
    },
    advice: {
      zh: "请写成“姓, 名”，如 Zhou, Xiaofan；分不出姓名的笔名，在末尾加一个逗号",
      en: "Write it as Zhou, Xiaofan, with the family name first; end a pen name that cannot be divided with a comma",
    },
  },
  correction: {
    message: {
      zh: "改正后的“{corrected}”在 ^{block} 里出现了 {times} 次，应当恰好一次",
      en: 'The corrected "{corrected}" occurs {times} times in ^{block} instead of once',
    },
    advice: {
      zh: "请把 corrected 写成正文里的样子，前后多带几个字，使它只出现一次；printed 也照样多带",
      en: "Write corrected as the text has it, with some of the words around it so that it occurs once, and printed in the same way",
    },
  },
  "correction.block": {
    message: { zh: "没有段落 ^{block} 可更正", en: "There is no block ^{block} to correct" },
    advice: { zh: "请写改正的字所在段落的编号", en: "Write the id of the block that was corrected" },
  },
  fidelity: {
    message: {
      zh: "与原始文本不符：这里是“{here}”，{source} 是“{there}”",
      en: 'This differs from the source: here "{here}", at {source} "{there}"',
    },
    advice: {
      zh: "请照原始文本改回；若只是位置不同（如图片说明），在 source.moved 里写上段落编号",
      en: "Restore what the source says; if a block is only in another place, as captions often are, list its id in source.moved",
    },
  },
  "fidelity.moved": {
    message: {
      zh: "moved 里的 ^{block} 在原始文本中出现了 {times} 次，应当恰好一次",
      en: "The text of the moved block ^{block} occurs {times} times in the source instead of once",
    },
    advice: {
      zh: "请核对编号，以及这一段与原文是否逐字相同",
      en: "Check the id, and that the block matches the source letter by letter",
    },
  },
  "received-file": {
    message: {
      zh: "{file} 不是收到时的那个文件：它的 SHA-256 是 {actual}",
      en: "{file} is not the file that was received: its SHA-256 is {actual}",
    },
    advice: {
      zh: "请从 git 历史里取回收到时的文件；它是凭证，不要改动",
      en: "Restore the file as it was received from the git history; it is the evidence and must not change",
    },
  },
  "received-file.missing": {
    message: { zh: "找不到收到的文件 {file}", en: "The received file {file} is missing" },
    advice: {
      zh: "请放回这个文件；不能保存的，从 original 里删去 file，写上 note 说明原因",
      en: "Put it back; if it may not be kept, delete file from original and say why in note",
    },
  },
  "no-source": {
    message: {
      zh: "没有原始文本，无法核对正文是否忠实",
      en: "There is no source text to compare this with",
    },
    advice: {
      zh: "请把收到的原始文本存为 source.txt，并写上“source: { file: source.txt }”",
      en: 'Save the text as received in source.txt and write "source: { file: source.txt }"',
    },
  },

  // Translation
  pairs: {
    message: {
      zh: "译文这一段的编号 ^{id} 在原文里没有",
      en: "No block of the original has the id ^{id} of this block",
    },
    advice: {
      zh: "请改成它所译那一段原文的编号",
      en: "Give it the id of the original block that it translates",
    },
  },
  "pair-headline.missing": {
    message: {
      zh: "原文有 {part}（{name}），译文没有",
      en: "The original has a {name}, the translation has none",
    },
    advice: { zh: "请在 en.md 里加上“{part}: …”", en: 'Add "{part}: …" to en.md' },
  },
  "pair-headline.extra": {
    message: {
      zh: "译文有 {part}（{name}），原文没有",
      en: "The translation has a {name}, the original has none",
    },
    advice: {
      zh: "请删去它，或在 zh.md 里补上报纸印的那一句",
      en: "Delete it, or add what was printed to zh.md",
    },
  },
  "pairs.records": {
    message: {
      zh: "zh.md 和 en.md 都写着 newspaper，分不出哪个是原文",
      en: "Both zh.md and en.md have newspaper, so it is not clear which is the original",
    },
    advice: {
      zh: "原文写 newspaper；译文删去 newspaper，写 translator 和 status",
      en: "Keep newspaper in the original; delete it in the translation, which has translator and status",
    },
  },
  "pair-kind": {
    message: {
      zh: "^{id} 在原文里是{original}，在这里是{translation}",
      en: "^{id} is a {original} in the original and a {translation} here",
    },
    advice: {
      zh: "请看看编号是不是写错了；没有写错的，两边用同样的写法",
      en: "Check whether the id is right; if it is, write both blocks in the same way",
    },
  },
  untranslated: {
    message: { zh: "这一段（^{id}）没有英文", en: "This block (^{id}) has no English" },
    advice: {
      zh: "请在 en.md 里译出，段末写 ^{id}",
      en: "Translate it in en.md and end the block with ^{id}",
    },
  },
  "stale-translation.changed": {
    message: { zh: "翻译以后，原文有过改动", en: "The original has changed since it was translated" },
    advice: {
      zh: "请核对译文，然后运行 {command}，或写上“translationOf: {hash}”",
      en: 'Review the translation, then run {command}, or write "translationOf: {hash}"',
    },
  },
  "stale-translation.unrecorded": {
    message: {
      zh: "没有写明译文所据的原文版本",
      en: "It is not recorded which version of the original this translates",
    },
    advice: {
      zh: "请核对译文，然后运行 {command}，或写上“translationOf: {hash}”",
      en: 'Review the translation, then run {command}, or write "translationOf: {hash}"',
    },
  },
  "stale-translation.part-changed": {
    message: {
      zh: "译出以后，{part}的原文有过改动",
      en: "The original of {part} has changed since it was translated",
    },
    advice: {
      zh: "请核对这一处译文，然后运行 {command}",
      en: "Review its translation, then run {command}",
    },
  },
  "stale-translation.part-unrecorded": {
    message: {
      zh: "没有写明{part}是据什么样的原文译出的",
      en: "It is not recorded from which version of the original {part} was translated",
    },
    advice: {
      zh: "请核对这一处译文，然后运行 {command}",
      en: "Review its translation, then run {command}",
    },
  },
  "term-translation": {
    message: {
      zh: "中文有“{name}”，这段英文里没有词汇表的译名“{translation}”",
      en: 'The Chinese names {name}, but this block has no "{translation}", its name in the vocabulary',
    },
    advice: {
      zh: "请用词汇表的译名；若另有译法也对，把它加进 {file} 里 {id} 的 aliases",
      en: "Use that name; if the wording here is right too, add it to the aliases of {id} in {file}",
    },
  },

  // Chinese punctuation
  "half-width": {
    message: { zh: "中文里用了半角的“{mark}”", en: 'There is a half-width "{mark}" in Chinese text' },
    advice: {
      zh: "请改成全角的“{replacement}”，或运行 npm run check -- --fix",
      en: 'Write the full-width "{replacement}", or run npm run check -- --fix',
    },
  },
  "doubled-mark": {
    message: { zh: "标点“{mark}”重复了", en: 'The marks "{mark}" are doubled' },
    advice: {
      zh: `请对照报纸，只留一个。${PERHAPS_AS_PRINTED.zh}`,
      en: `Compare the newspaper and keep one. ${PERHAPS_AS_PRINTED.en}`,
    },
  },
  ellipsis: {
    message: { zh: "省略号写成了“{mark}”", en: 'An ellipsis is written as "{mark}"' },
    advice: {
      zh: `中文省略号是“……”。${PERHAPS_AS_PRINTED.zh}`,
      en: `In Chinese it is “……”. ${PERHAPS_AS_PRINTED.en}`,
    },
  },
  "unclosed-mark": {
    message: { zh: "这里的“{mark}”没有另一半", en: "The mark {mark} here has no partner" },
    advice: {
      zh: `请在同一段里补上或删去。${PERHAPS_AS_PRINTED.zh}`,
      en: `Add its partner in the same block, or delete it. ${PERHAPS_AS_PRINTED.en}`,
    },
  },
  "mixed-quotes.straight": {
    message: {
      zh: "中文里用了直引号 {mark}",
      en: "There is a straight quotation mark {mark} in Chinese text",
    },
    advice: {
      zh: `请改成“ ”或‘ ’。${PERHAPS_AS_PRINTED.zh}`,
      en: `Write “ ” or ‘ ’. ${PERHAPS_AS_PRINTED.en}`,
    },
  },
  "mixed-quotes.corner": {
    message: { zh: "简体文本里用了「 」", en: "There are corner quotation marks in Simplified text" },
    advice: {
      zh: "请用“ ”和‘ ’；繁体页会自动换成「 」",
      en: "Use “ ” and ‘ ’; the Traditional edition turns them into 「 」 automatically",
    },
  },
  "stray-space": {
    message: { zh: "两个汉字之间有空格", en: "There is a space between two Han characters" },
    advice: {
      zh: "如果只是换行、排版留下的，请删去",
      en: "Delete it if it is only left over from a line end or a layout",
    },
  },
  zhlint: {
    message: { zh: "“{mark}”：{remark}", en: 'zhlint suggests another form of "{mark}"' },
    advice: {
      zh: `请对照报纸改正。${PERHAPS_AS_PRINTED.zh}`,
      en: `Compare the newspaper and correct it. ${PERHAPS_AS_PRINTED.en}`,
    },
  },

  // Markdown
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
      zh: "链接“{address}”哪里也到不了（在 {page} 页上）",
      en: 'The link "{address}" leads nowhere (on the page {page})',
    },
    advice: {
      zh: "请写站内的地址，如 /articles/编号/、/zh/about/、#p3，或 https:// 开头的网址",
      en: "Write an address within the archive, such as /articles/<id>/, /en/about/ or #p3, or one that starts with https://",
    },
  },
  "broken-link.similar": {
    message: {
      zh: "链接“{address}”哪里也到不了（在 {page} 页上）",
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
  "picture-place": {
    message: { zh: "图片写在了文字中间", en: "There is a picture in the middle of a text" },
    advice: {
      zh: "请让图片独占一段，上下各空一行",
      en: "Put it in its own paragraph, with an empty line above and below",
    },
  },
  "picture-place.page": {
    message: { zh: "说明页里不能放图片", en: "Pages about the archive cannot have pictures" },
    advice: { zh: "请删去它；图片放在文章里", en: "Delete it; pictures belong in items" },
  },
  "picture-missing": {
    message: {
      zh: "文章文件夹里没有图片“{file}”",
      en: 'There is no picture "{file}" in the folder of the item',
    },
    advice: {
      zh: '请把图片放进文件夹；如果报纸登了照片而本库没有，写 ![](<> "说明文字")',
      en: 'Put it there; for a photograph that was printed but is not preserved, write ![](<> "caption")',
    },
  },
  "picture-missing.similar": {
    message: {
      zh: "文章文件夹里没有图片“{file}”",
      en: 'There is no picture "{file}" in the folder of the item',
    },
    advice: SIMILAR,
  },
  "picture-missing.scan": {
    message: {
      zh: "文章文件夹里没有扫描件“{file}”",
      en: 'There is no scan "{file}" in the folder of the item',
    },
    advice: {
      zh: "请把它放进文章的文件夹，或在 scans 里改正文件名",
      en: "Put it in the folder of the item, or correct its name in scans",
    },
  },
  "picture-alt": {
    message: { zh: "图片“{file}”没有替代文字", en: 'The picture "{file}" has no alternative text' },
    advice: {
      zh: "请在 ![ ] 的方括号里写一句话，说明画面上有什么",
      en: "Describe what the picture shows in the brackets of ![ ]",
    },
  },
  "picture-format": {
    message: { zh: "“{file}”不是网页能显示的图片", en: '"{file}" is not a picture that a page can show' },
    advice: { zh: "请用 JPEG、PNG、WebP 或 AVIF 文件", en: "Use a JPEG, PNG, WebP or AVIF file" },
  },
  "picture-format.other": {
    message: {
      zh: "“{file}”是 {format}，不是网页能显示的图片",
      en: '"{file}" is a {format} file, not a picture that a page can show',
    },
    advice: { zh: "请用 JPEG、PNG、WebP 或 AVIF 文件", en: "Use a JPEG, PNG, WebP or AVIF file" },
  },
  "picture-format.ending": {
    message: {
      zh: "“{file}”其实是 {format}，扩展名不对",
      en: '"{file}" is a {format} file, but its name ends differently',
    },
    advice: { zh: "请改用 {format} 的扩展名", en: "Give it the file name extension of {format}" },
  },
  "picture-damaged": {
    message: { zh: "“{file}”已损坏或不完整", en: '"{file}" is damaged or incomplete' },
    advice: {
      zh: "请换成完好的 JPEG、PNG、WebP 或 AVIF 文件",
      en: "Replace it with an intact JPEG, PNG, WebP or AVIF file",
    },
  },
  "picture-size": {
    message: {
      zh: "“{file}”有 {count} 个像素，最多 {most}",
      en: '"{file}" has {count} pixels (limit: {most})',
    },
    advice: { zh: "请缩小以后再放进来", en: "Reduce its size" },
  },
  "picture-metadata": {
    message: {
      zh: "“{file}”除了图像还带有：{what}",
      en: 'Besides the picture, "{file}" contains: {what}',
    },
    advice: {
      zh: "网站上只有图像，没有这些；它们留在这个文件里，看得到仓库的人都看得到。不应公开的，请用图片程序另存一份不带这些信息的",
      en: "The site shows the picture without these, but whoever can read the repository can read them in the file. If they should not be public, save a copy without them",
    },
  },

  // Social cards
  "card-glyph": {
    message: {
      zh: "社交卡片的字库里没有 {characters}，卡片上不印这一行",
      en: "The fonts of the social cards lack {characters}; the cards leave out this line",
    },
    advice: {
      zh: "请对照报纸核对；若字没有错，可以不管，网页上照常显示",
      en: "Compare it with the newspaper; if it is right, leave it: the pages show it as usual",
    },
  },
} as const satisfies Record<string, DiagnosticText>;
