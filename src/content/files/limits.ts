import type { Message } from "../../diagnostics/diagnostic.ts";
import { LIMITED } from "../../i18n/diagnostic-terms.ts";

const MEGABYTE = 2 ** 20;

/**
 * Size limits of content: far above any newspaper, and low enough that accepted content builds in proportionate time
 * and memory.
 */
export const LIMITS = {
  /** Bytes of a file. */
  markdownBytes: MEGABYTE,
  textBytes: MEGABYTE,
  /** UTF-16 code units of front matter. */
  frontMatter: 100_000,
  /** Bytes of a picture. */
  pictureBytes: 64 * MEGABYTE,
  /** Width times height of a picture. */
  picturePixels: 50_000_000,
  /** In a Markdown text: UTF-16 code units of a line, and the number of each construct. */
  lineLength: 20_000,
  blockLength: 100_000,
  lines: 10_000,
  blocks: 5_000,
  links: 2_000,
  definitions: 500,
  cells: 10_000,
  marks: 20_000,
  marksInBlock: 2_000,
  /** Repetitions of a character. */
  run: 400,
  /** Nesting of quotations and lists, and indentation in spaces. */
  nesting: 12,
  indentation: 60,
  /** Folders between `articles/` and an item. */
  depth: 8,
} as const;

/** Returns the message about an exceeded limit. */
export function tooLarge(limit: keyof typeof LIMITED, count: number): Message {
  const values = {
    what: LIMITED[limit],
    count: count.toLocaleString("en"),
    most: LIMITS[limit].toLocaleString("en"),
  };
  return { id: "limit", values };
}
