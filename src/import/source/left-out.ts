import type { Bilingual } from "../../text/language.ts";

/** Characters of a received file that are in none of its lines. */
export interface LeftOut {
  text: string;
  reason: Bilingual;
}

const reason = (zh: string, en: string): Bilingual => ({ zh, en });

/** The reasons for leaving content out of the lines. */
export const REASON = {
  hidden: reason("隐藏的文字", "hidden text"),
  struck: reason("划掉的文字", "struck-out text"),
  deleted: reason("修订中删去的文字", "text deleted in a tracked change"),
  movedAway: reason("修订中移走的文字", "text moved away in a tracked change"),
  ruby: reason("注音", "the reading above characters (ruby)"),
  ring: reason("带圈字的圈", "the enclosing mark of a character"),
  field: reason("域代码", "the code of a field"),
  noteMark: reason("注释的标记", "the mark of a note"),
  note: reason("脚注或尾注", "a footnote or endnote"),
  comment: reason("批注", "a comment"),
  headerFooter: reason("页眉或页脚", "a header or footer of the page"),
  property: reason("文件属性", "a property of the document"),
  picture: reason("图片（留在收到的文件里）", "a picture (it stays in the received file)"),
  pictureText: reason("图片的替代文字", "the description of a picture"),
  symbol: reason("符号字体里的字符", "a character of a symbol font"),
  alternate: reason("给旧版 Word 看的另一份文字", "another version of the text for older programs"),
  embedded: reason("嵌入的文件，没有读", "an embedded file, which was not read"),
  otherPart: reason("文件其他部件里的文字", "text in another part of the file"),
  code: reason("程序或样式代码", "program or style code"),
  form: reason("按钮、输入框等", "a control of a form"),
  pageTitle: reason("网页的标题栏", "the title of the web page"),
  furniture: reason("网页的页眉、页脚、边栏", "the web page's header, footer or sidebar"),
  navigation: reason("导航链接", "navigation links"),
  related: reason("相关链接、推荐", "links to other pages"),
  outside: reason("在网页的文章之外", "outside the article of the web page"),
  htmlComment: reason("网页代码里的注释", "a comment in the page's code"),
  noText: reason("不是文字的字符", "characters that are not text"),
  mark: reason("Markdown 标记", "Markdown marks"),
} satisfies Record<string, Bilingual>;
