import { z } from "zod";
import { hasWords } from "../text/characters.ts";
import { isDay } from "./date.ts";
import { RESERVED_ANCHORS } from "./routes.ts";

/**
 * The shapes of the content files. YAML is read without types (every scalar is a string, an empty
 * one or `null` is null), so that nothing is coerced: `2021-02-30` stays what the editor wrote.
 */

/** Permanent ids of items, newspapers, topics, names and pages. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Block ids: a letter, then letters, digits or hyphens. `headline` and `byline` are what stands above the
 * blocks, and the pages of items have anchors and controls of their own.
 */
export const BLOCK_ID = new RegExp(
  `^(?!(?:headline|byline|${RESERVED_ANCHORS.join("|")}|zh-.*)$)[a-z][a-z0-9-]{0,63}$`,
);
/** What of an item can stand elsewhere in its source. */
const MOVABLE = /^(?!headline$)[a-z][a-z0-9-]*$/;

const LONGEST = 10_000;
const LONGEST_HEADLINE = 500;
const LONGEST_DATE = 200;
/** Names that every system can have, ending in .txt. */
const SOURCE_FILE = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?\.txt$/u;

/** The name that a received file is kept by. */
export const ORIGINAL_FILE = /^received\.[a-z0-9]{1,8}$/;

/** The same of pictures, those that only scanners make among them. */
const SCAN_FILE =
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?\.(?:jpe?g|png|webp|avif|tiff?)$/iu;

/** A text in one line: a line end, which only `|` in YAML gives, is a space. */
const text = z
  .string()
  .trim()
  .max(LONGEST)
  .refine(hasWords, { params: { expected: "words" } })
  .transform((value) => value.replace(/\s*\n\s*/g, " "));
const headline = text.refine(({ length }) => length <= LONGEST_HEADLINE, {
  params: { expected: "headline" },
});
const optionalText = text.nullable().default(null);
const edtf = text.refine(({ length }) => length <= LONGEST_DATE, { params: { expected: "date" } });
const optionalHeadline = headline.nullable().default(null);
const id = z.string().regex(ID);
const bilingual = z.strictObject({ zh: text, en: text });
const lineNumber = z
  .string()
  .regex(/^[1-9]\d*$/)
  .transform(Number);

const source = z.strictObject({
  file: z.string().regex(SOURCE_FILE).default("source.txt"),
  received: z
    .string()
    .refine(isDay, { params: { expected: "day" } })
    .nullable()
    .default(null),
  lines: z
    .tuple([lineNumber, lineNumber])
    .refine(([first, last]) => first <= last, { params: { expected: "lines" } })
    .nullable()
    .default(null),
  /** Lines between the first and the last that are the page's, such as its number, not the item's. */
  omitted: z.array(lineNumber).default([]),
  moved: z.array(z.string().regex(MOVABLE)).default([]),
  /** The file that the text came in: kept beside this item or another, or known by its hash only. */
  original: z
    .strictObject({
      file: z.string().regex(ORIGINAL_FILE).nullable().default(null),
      item: id.nullable().default(null),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      note: optionalText,
    })
    .nullable()
    .default(null),
});

/** A page of the newspaper as it was printed, scanned. */
const scan = z.strictObject({
  file: z.string().refine((name) => SCAN_FILE.test(name), { params: { expected: "scan" } }),
  page: headline,
  note: bilingual.nullable().default(null),
});

/** True for an address without user, path, query or fragment. */
function isRoot(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && [`${url.origin}/`, url.origin].includes(address.toLowerCase());
}

/** Front matter of `zh.md`, the record. */
export const recordSchema = z.strictObject({
  newspaper: id,
  date: edtf,
  dateBounds: edtf.nullable().default(null),
  dateEvidence: optionalText,
  kicker: optionalHeadline,
  title: headline,
  deck: optionalHeadline,
  byline: optionalHeadline,
  page: optionalText,
  topics: z.array(id).default([]),
  editorNote: optionalText,
  variants: z.record(text, text).default({}),
  rights: z
    .url({ protocol: /^https$/ })
    .refine((url) => !/[\s@\\]/.test(url), { params: { expected: "address" } })
    .default("https://rightsstatements.org/vocab/CNE/1.0/"),
  retired: z.record(z.string().regex(BLOCK_ID), z.string().regex(BLOCK_ID)).default({}),
  source: source.nullable().default(null),
  scans: z
    .array(scan)
    .refine((scans) => new Set(scans.map(({ file }) => file)).size === scans.length, {
      params: { expected: "once" },
    })
    .default([]),
});

/** Front matter of `en.md`: only what differs from the record. */
export const translationSchema = z.strictObject({
  kicker: optionalHeadline,
  title: headline,
  deck: optionalHeadline,
  byline: optionalHeadline,
  dateEvidence: optionalText,
  editorNote: optionalText,
  translator: text,
  status: z.enum(["draft", "reviewed"]),
  translationOf: z
    .union([text, z.record(text, text)])
    .nullable()
    .default(null),
});

/** Front matter of a page about the archive. */
export const pageSchema = z.strictObject({ title: text, description: optionalText });

/** `archive.yaml`. */
export const archiveSchema = z.strictObject({
  name: bilingual,
  description: bilingual,
  site: z.url({ protocol: /^https?$/ }).refine(isRoot, { params: { expected: "site" } }),
  contact: optionalText,
  rights: bilingual,
  lead: id.nullable().default(null),
});

/** `newspapers/<id>.yaml`. */
export const newspaperSchema = z.strictObject({
  title: bilingual,
  publisher: bilingual.nullable().default(null),
  place: bilingual.nullable().default(null),
  dates: optionalText,
  notes: bilingual.nullable().default(null),
});

/** `topics.yaml`. */
export const topicsSchema = z.array(z.strictObject({ id, zh: text, en: text }));

const name = { name: text, aliases: z.array(text).default([]) };

/** `vocabulary/<kind>.yaml`. */
export const vocabularySchema = z.array(
  z.strictObject({
    id,
    zh: z.strictObject({ ...name, traditional: optionalText }),
    en: z.strictObject(name),
    note: z.strictObject({ zh: optionalText, en: optionalText }).default({ zh: null, en: null }),
  }),
);

export type ItemRecord = z.output<typeof recordSchema>;
export type ItemTranslation = z.output<typeof translationSchema>;
