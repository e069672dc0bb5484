import { z } from "zod";
import { hasWords } from "../text/characters.ts";
import { RESERVED_ANCHORS } from "./routes.ts";

/**
 * The values of fields in content files. YAML is read without types (every scalar is a string, an empty
 * one or `null` is null), so that nothing is coerced: `2021-02-30` stays as the editor wrote it.
 */

/** Permanent ids of items, newspapers, topics, names and pages. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Block ids: a letter, then letters, digits or hyphens. `headline` and `byline` are above the blocks, and
 * the pages of items have anchors and controls of their own.
 */
export const BLOCK_ID = new RegExp(
  `^(?!(?:headline|byline|${RESERVED_ANCHORS.join("|")}|zh-.*)$)[a-z][a-z0-9-]{0,63}$`,
);
const LONGEST = 10_000;
const LONGEST_HEADLINE = 500;
const LONGEST_DATE = 200;
/** A text on one line: line ends, which only come from `|` in YAML, become spaces. */
export const text = z
  .string()
  .trim()
  .max(LONGEST)
  .refine(hasWords, { params: { expected: "words" } })
  .transform((value) => value.replace(/\s*\n\s*/g, " "));
export const headline = text.refine(({ length }) => length <= LONGEST_HEADLINE, {
  params: { expected: "headline" },
});
export const optionalText = text.nullable().default(null);
export const edtf = text.refine(({ length }) => length <= LONGEST_DATE, { params: { expected: "date" } });
export const optionalHeadline = headline.nullable().default(null);
export const id = z.string().regex(ID);
export const bilingual = z.strictObject({ zh: text, en: text });
