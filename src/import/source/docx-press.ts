import mammoth from "mammoth";
import { docxParts } from "./docx-parts.ts";
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
 * Reads the lines of a Word document, one line per paragraph; pictures and notes are left out.
 * @throws RefusedPress when the document exceeds a limit.
 * @throws Error when the bytes are not a Word document.
 */
export async function docxText(bytes: Uint8Array): Promise<MarkedText> {
  const { xml, names } = await docxParts(bytes);
  const file = {
    exists: (name: string) => names.has(name),
    read: async (name: string) => xml.get(name) ?? "",
  };
  // Mammoth reads the checked parts through `file` when the path is empty.
  const input = { path: "", file };
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: STYLES,
    ignoreEmptyParagraphs: true,
    // A style map of the document's own could hide its text.
    includeEmbeddedStyleMap: false,
  });
  return htmlText(value);
}
