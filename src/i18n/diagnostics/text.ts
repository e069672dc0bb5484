import type { DiagnosticText } from "./diagnostic-text.ts";

/** Texts about blocks, their ids and languages, and their fidelity to the source. */
export const TEXT_TEXTS = {
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
} as const satisfies Record<string, DiagnosticText>;
