import type { Message } from "../../diagnostics/diagnostic.ts";
import { LIMITED } from "../../i18n/diagnostic-terms.ts";

const MEGABYTE = 2 ** 20;

/**
 * How large content may be: far beyond any newspaper, and small enough that whatever is accepted is built
 * in proportionate time and memory.
 */
export const LIMITS = {
  /** Bytes of a file. */
  markdownBytes: MEGABYTE,
  textBytes: MEGABYTE,
  /** UTF-16 code units of the fields before a text. */
  frontMatter: 100_000,
  /** Bytes of a picture. */
  pictureBytes: 64 * MEGABYTE,
  /** Width times height of a picture. */
  picturePixels: 50_000_000,
  /** Of a Markdown text: UTF-16 code units of a line, and how many there are of each thing. */
  lineLength: 20_000,
  blockLength: 100_000,
  lines: 10_000,
  blocks: 5_000,
  links: 2_000,
  definitions: 500,
  cells: 10_000,
  marks: 20_000,
  marksInBlock: 2_000,
  /** The same character in a row. */
  run: 400,
  /** Quotations and lists within each other, and the spaces before a line. */
  nesting: 12,
  indentation: 60,
  /** Folders between `articles/` and an item. */
  depth: 8,
} as const;

/** The message about something that exceeds its limit. */
export function tooLarge(limit: keyof typeof LIMITED, count: number): Message {
  const values = {
    what: LIMITED[limit],
    count: count.toLocaleString("en"),
    most: LIMITS[limit].toLocaleString("en"),
  };
  return { id: "limit", values };
}
