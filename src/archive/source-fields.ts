import { z } from "zod";
import { isDay } from "./date.ts";
import { field, schemasOf } from "./field.ts";
import { id, optionalText } from "./values.ts";

/** A part of an item that can be elsewhere in its source: a block id or `byline`. */
const MOVABLE = /^(?!headline$)[a-z][a-z0-9-]*$/;

/** File names that are valid on every system and end in .txt. */
const SOURCE_FILE = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?\.txt$/u;

/** The name of a kept received file. */
const ORIGINAL_FILE = /^received\.[a-z0-9]{1,8}$/;

const lineNumber = z
  .string()
  .regex(/^[1-9]\d*$/)
  .transform(Number);

/** The fields within `source` in writing order: where the text of an item comes from. */
export const SOURCE_FIELDS = {
  file: field(z.string().regex(SOURCE_FILE).default("source.txt"), {
    zh: "原始文本的文件名；默认 `source.txt`",
    en: "Name of the raw text; `source.txt` if left out",
  }),
  received: field(
    z
      .string()
      .refine(isDay, { params: { expected: "day" } })
      .nullable()
      .default(null),
    {
      zh: "收到文本的日期，写到日：`2026-11-22`",
      en: "The day on which the text was received: `2026-11-22`",
    },
  ),
  lines: field(
    z
      .tuple([lineNumber, lineNumber])
      .refine(([first, last]) => first <= last, { params: { expected: "lines" } })
      .nullable()
      .default(null),
    {
      zh: "在收到的文件里的起止行：`[3, 23]`",
      en: "First and last line in the received file: `[3, 23]`",
    },
  ),
  omitted: field(z.array(lineNumber).default([]), {
    zh: "起止行之间不属于这篇文章的行，如页码：`[14]`。`source.txt` 里没有这些行",
    en: "Lines in between that do not belong to the article, such as a page number: `[14]`. `source.txt` does not have them",
  }),
  moved: field(z.array(z.string().regex(MOVABLE)).default([]), {
    zh: "位置与原始文本不同的段落或署名，见“逐字核对”",
    en: "Blocks, or the byline, that are elsewhere in the raw text, see “Fidelity”",
  }),
  /** The file is kept beside this or another item, or only its hash is known. */
  original: field(
    z
      .strictObject({
        file: z.string().regex(ORIGINAL_FILE).nullable().default(null),
        item: id.nullable().default(null),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        note: optionalText,
      })
      .nullable()
      .default(null),
    {
      zh: "收到的原文件，由 import 写好：`{ file: received.docx, sha256: … }`",
      en: "The file that was received, written by the import: `{ file: received.docx, sha256: … }`",
    },
  ),
};

/** The schema of `source`. */
export const sourceSchema = z.strictObject(schemasOf(SOURCE_FIELDS)).superRefine(checkOmitted);

/** Omitted lines must be between the first and the last line, each listed once. */
function checkOmitted(
  { lines, omitted }: { lines: [number, number] | null; omitted: number[] },
  { addIssue }: z.core.$RefinementCtx,
): void {
  const [first, last] = lines ?? [1, Infinity];
  for (const [index, line] of omitted.entries())
    if (line < first || line > last || omitted.indexOf(line) < index)
      addIssue({ code: "custom", path: ["omitted", index], input: line, params: { expected: "omitted" } });
}
