import { docxParts } from "./docx-parts.ts";
import type { MarkedText } from "./marked-text.ts";
import { wordText } from "./word-text.ts";

/**
 * Reads the lines of a Word document, one line per paragraph or row of a table.
 * @throws RefusedPress when the document exceeds a limit.
 * @throws Error when the bytes are not a Word document.
 */
export async function docxText(bytes: Uint8Array): Promise<MarkedText> {
  const { xml, names } = await docxParts(bytes);
  return wordText(xml, names);
}
