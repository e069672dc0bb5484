import { isUtf8 } from "node:buffer";

/** A guessed encoding of bytes that are not UTF-8, with the name that editors use. */
export type Guess = "UTF-16" | "GB18030" | "Big5" | "CESU-8" | "Windows-1252" | "UTF-8";

/** Surrogates written as if they were characters: ED A0 80 to ED BF BF. */
const SURROGATES = /\xed[\xa0-\xbf][\x80-\xbf]/;
const UTF8_CHARACTER = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;
/** A truncated character at the end of the file. */
const CUT_CHARACTER = /(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})$/;
const LINE_END = 0x0a;
const HIGH_BYTE = /[\x80-\xff]/g;
/** Single high bytes among ASCII: the accents of Western Europe. */
const ISOLATED = /^(?:[^\x80-\xff]|[\x80-\xff](?![\x80-\xff]))*$/;
/** The common characters of each encoding: level 1 of GB 2312 and of Big5. */
const GB2312_LEVEL_1 = /^[\xb0-\xd7][\xa1-\xfe]$/;
const BIG5_LEVEL_1 = /^[\xa4-\xc6][\x40-\x7e\xa1-\xfe]$/;
const PAIR = /[\x81-\xfe][\x40-\x7e\x80-\xfe]/g;

/** True for UTF-16, by its byte order mark or the zero bytes of ASCII characters. */
export function looksUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 4096);
  if (!start.includes(0)) return false;
  const zeros = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return zeros >= 2 && zeros * 10 > start.length;
}

/** Guesses the encoding of bytes that are not valid UTF-8; `UTF-8` if they are damaged UTF-8. */
export function guessEncoding(bytes: Uint8Array): Guess {
  const text = Buffer.from(bytes).toString("latin1");
  if (isUtf8(Buffer.from(text.replace(CUT_CHARACTER, ""), "latin1"))) return "UTF-8";
  const high = text.match(HIGH_BYTE)?.length ?? 0;
  const whole = text.match(UTF8_CHARACTER)?.join("").match(HIGH_BYTE)?.length ?? 0;
  // GB18030 and Big5 may contain bytes like a surrogate, but most of their bytes do not look like UTF-8.
  if (whole * 2 > high) return SURROGATES.test(text) ? "CESU-8" : "UTF-8";
  if (ISOLATED.test(text)) return "Windows-1252";
  const gb = decodes(bytes, "gb18030") ? shareOf(text, GB2312_LEVEL_1) : -1;
  const big5 = decodes(bytes, "big5") ? shareOf(text, BIG5_LEVEL_1) : -1;
  if (gb < 0 && big5 < 0) return "UTF-8";
  return gb >= big5 ? "GB18030" : "Big5";
}

/** Returns the invalid lines: the number of the first, counted from 1, and the bytes of all. */
export function badLines(bytes: Uint8Array): { first: number; bytes: Uint8Array } | null {
  if (isUtf8(bytes)) return null;
  const bad: Uint8Array[] = [];
  let first = 0;
  for (let start = 0, line = 1; start <= bytes.length; line++) {
    const found = bytes.indexOf(LINE_END, start);
    const end = found === -1 ? bytes.length : found;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) {
      first ||= line;
      bad.push(part);
    }
    start = end + 1;
  }
  return { first, bytes: Buffer.concat(bad) };
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function shareOf(text: string, level: RegExp): number {
  const pairs = text.match(PAIR) ?? [];
  return pairs.filter((pair) => level.test(pair)).length / Math.max(1, pairs.length);
}
