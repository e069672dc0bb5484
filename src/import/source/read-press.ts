import { decodePress, type PressEncoding } from "./decode-press.ts";
import { docxText } from "./docx-press.ts";
import { htmlText } from "./html-press.ts";
import { PRESS_LIMITS, RefusedPress, tooMuch } from "./limits.ts";
import { type PressText, pressTextOf } from "./press-text.ts";

/** A file of press text as it was read. */
export interface Press extends PressText {
  /** What its text was written in. */
  encoding: PressEncoding | "Word";
  /** True where its lines are those of the file, so that an item can say which of them it came from. */
  hasLines: boolean;
}

/** Names of the files that can be read. */
export const PRESS_FILE = /\.(?:txt|docx|html?)$/i;

/**
 * Reads a file of press text by its name's extension; null where it is damaged or its encoding is unknown.
 * @throws RefusedPress when the file or what is in it exceeds a limit.
 */
export async function readPress(name: string, bytes: Uint8Array): Promise<Press | null> {
  if (/\.docx$/i.test(name)) return readWord(bytes);
  const { markupBytes } = PRESS_LIMITS;
  if (bytes.length > markupBytes) throw tooMuch({ zh: "文件的字节", en: "Bytes of the file" }, markupBytes);
  const decoded = decodePress(bytes);
  if (!decoded) return null;
  const { text, encoding } = decoded;
  if (!/\.html?$/i.test(name)) return { ...pressTextOf(text), encoding, hasLines: true };
  const marked = htmlText(text);
  return { ...pressTextOf(marked.text, marked.hints), encoding, hasLines: false };
}

async function readWord(bytes: Uint8Array): Promise<Press | null> {
  try {
    const { text, hints } = await docxText(bytes);
    return { ...pressTextOf(text, hints), encoding: "Word", hasLines: false };
  } catch (error) {
    if (error instanceof RefusedPress) throw error;
    return null;
  }
}
