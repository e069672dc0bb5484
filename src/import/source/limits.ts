import type { Bilingual } from "../../text/language.ts";

const MEGABYTE = 2 ** 20;

/** Size limits of press texts: far above a newspaper issue, and low enough to read in seconds. */
export const PRESS_LIMITS = {
  /** Bytes of a file; in a Word document nearly all of them are pictures, which are not unpacked. */
  fileBytes: 64 * MEGABYTE,
  /** Bytes of a text file or web page. */
  markupBytes: 4 * MEGABYTE,
  /** UTF-16 code units of the text, and of one of its lines. */
  characters: 1_000_000,
  lineLength: 20_000,
  lines: 20_000,
  /** Of a web page or a part of a Word document: elements, and elements within each other. */
  elements: 100_000,
  nesting: 250,
  /** Of a Word document: its parts, the bytes of their XML, and how many bytes a packed one of a large part becomes. */
  parts: 5_000,
  partBytes: 8 * MEGABYTE,
  largePart: MEGABYTE,
  ratio: 200,
} as const;

/** A file that is not read, with the reason for the editor. */
export class RefusedPress extends Error {
  readonly reason: Bilingual;

  constructor(reason: Bilingual) {
    super(reason.en);
    this.reason = reason;
  }
}

/** The refusal of a file that has more of something than its limit. */
export function tooMuch(what: Bilingual, limit: number): RefusedPress {
  const most = limit.toLocaleString("en");
  return new RefusedPress({
    zh: `没有读：${what.zh}超过 ${most}。请确认文件无误；确实这么大的，请分成几个文件。`,
    en: `Not read: ${what.en} exceed ${most}. Check that it is the right file; if it is, split it into several.`,
  });
}
