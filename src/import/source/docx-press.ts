import mammoth from "mammoth";
import { htmlText, type MarkedText } from "./html-press.ts";

/** Word's names of the styles that newspapers' texts use, in the languages of its menus. */
const STYLES = [
  ...["Title", "标题", "Heading 1", "heading 1", "标题 1"].map(
    (name) => `p[style-name='${name}'] => h1:fresh`,
  ),
  ...["Subtitle", "副标题", "Heading 2", "heading 2", "标题 2"].map(
    (name) => `p[style-name='${name}'] => h2:fresh`,
  ),
  ...["Caption", "caption", "题注"].map((name) => `p[style-name='${name}'] => figcaption:fresh`),
];

/**
 * Reads the lines of a Word document, a line a paragraph; pictures and notes are left out.
 * @throws Error when the bytes are no Word document.
 */
export async function docxText(bytes: Uint8Array): Promise<MarkedText> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLES, ignoreEmptyParagraphs: true },
  );
  return htmlText(value);
}
