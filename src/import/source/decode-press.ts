import { isUtf8 } from "node:buffer";
import { guessEncoding } from "../../content/files/encoding-guess.ts";

/** The encodings of press texts. */
export type PressEncoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030" | "Big5";

/** The text of a file, and its encoding; null if that is unknown or the bytes are damaged. */
export function decodePress(bytes: Uint8Array): { text: string; encoding: PressEncoding } | null {
  const encoding = encodingOf(bytes);
  if (!encoding) return null;
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): PressEncoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "UTF-16LE";
  if (first === 0xfe && second === 0xff) return "UTF-16BE";
  if (isUtf8(bytes)) return "UTF-8";
  const guess = guessEncoding(bytes);
  return guess === "GB18030" || guess === "Big5" ? guess : null;
}
