import type { Complaint } from "../../diagnostics/diagnostic.ts";
import type { Bilingual } from "../../text/language.ts";

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

/** The complaint about something that is larger than its limit. */
export function tooLarge(what: Bilingual, is: number, limit: number): Complaint {
  const [have, most] = [is.toLocaleString("en"), limit.toLocaleString("en")];
  return {
    rule: "limit",
    what: { zh: `${what.zh}：${have}，最多 ${most}`, en: `${what.en}: ${have}, of at most ${most}` },
    mend: {
      zh: "请检查是不是误贴了内容；确实这么长的，请分成几篇",
      en: "See whether something was pasted by mistake; if it is really so long, make several items of it",
    },
  };
}
