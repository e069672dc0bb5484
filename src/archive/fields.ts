import { z } from "zod";
import { type Bilingual, LANGUAGES } from "../text/language.ts";
import { CREATOR_KINDS, CREATOR_ROLES } from "./creators.ts";
import { isDay } from "./date.ts";
import { FACT, type Field, field, schemasOf, shownField } from "./field.ts";
import { SOURCE_FIELDS, sourceSchema } from "./source-fields.ts";
import { BLOCK_ID, bilingual, edtf, headline, id, optionalHeadline, optionalText, text } from "./values.ts";

/** The file names of scanned pages, which include formats of scanners. */
const SCAN_FILE =
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?\.(?:jpe?g|png|webp|avif|tiff?)$/iu;

const LANGUAGE = z.enum(LANGUAGES).nullable().default(null);

/** A page of the newspaper as it was printed, scanned. */
const scan = z.strictObject({
  file: z.string().refine((name) => SCAN_FILE.test(name), { params: { expected: "scan" } }),
  page: headline,
  note: bilingual.nullable().default(null),
});

/** A misprint of the newspaper or of its reading, and the form in the text. */
const correction = z.strictObject({
  block: z.string().regex(BLOCK_ID),
  printed: text,
  corrected: text,
  why: text,
  by: text,
  date: z.string().refine(isDay, { params: { expected: "day" } }),
});

export type Correction = z.output<typeof correction>;

/** Who made an item, as a name; the byline is what the newspaper printed about it. */
const creator = z.strictObject({
  name: z.strictObject({ zh: optionalHeadline, en: optionalHeadline }),
  kind: z.enum(CREATOR_KINDS),
  role: z.enum(CREATOR_ROLES),
});

/** The texts of an item: its record, and the translation, which has only what differs. */
export type TextRole = "record" | "translation";

const TRANSLATION: Bilingual = { zh: "译文", en: "Translation" };

/**
 * The fields of items in writing order, with their schemas in each text and their descriptions. Front matter
 * schemas, the tables of the editors' guide and the files of new items are derived from this.
 */
const ITEM_FIELDS = {
  language: {
    record: field(LANGUAGE, {
      zh: "原文的语言：`zh.md` 是 `zh-Hans`（简体，可不写）或 `zh-Hant`（繁体），`en.md` 是 `en`",
      en: "The language of the original: `zh-Hans` (Simplified, may be left out) or `zh-Hant` (Traditional) in `zh.md`, `en` in `en.md`",
    }),
    translation: field(LANGUAGE, {
      zh: "译文的语言，可不写",
      en: "The language of the translation, may be left out",
    }),
  },
  newspaper: {
    record: field(id, {
      zh: "报纸的编号，即 `newspapers/` 里的文件名",
      en: "Id of the newspaper: the name of its file in `newspapers/`",
    }),
  },
  date: {
    record: field(edtf, { zh: "印刷日期，EDTF 写法（见下）", en: "Date of printing, in EDTF (see below)" }),
  },
  dateBounds: {
    record: field(edtf.nullable().default(null), {
      zh: "证据能证明的范围，EDTF 写法；`date` 须与它有重合",
      en: "What the evidence proves, in EDTF; `date` must overlap with it",
    }),
  },
  dateEvidence: {
    record: {
      ...field(optionalText, { zh: "为什么这样定日期", en: "Why it is dated like this (in Chinese)" }),
      requiredWhen: { zh: "`date` 不是确切的一天时", en: "unless `date` is one certain day" },
    },
    translation: field(optionalText, {
      zh: "译文；不写时，英文页上的日期依据用中文",
      en: "Translation; without it, the English page shows the evidence in Chinese",
    }),
  },
  kicker: {
    record: field(optionalHeadline, { zh: "肩题，照报纸原样", en: "The kicker, as printed" }),
    translation: field(optionalHeadline, TRANSLATION),
  },
  title: {
    record: field(headline, { zh: "标题，照报纸原样", en: "The headline, as printed" }),
    translation: field(headline, TRANSLATION),
  },
  deck: {
    record: field(optionalHeadline, { zh: "副题，照报纸原样", en: "The deck, as printed" }),
    translation: field(optionalHeadline, TRANSLATION),
  },
  byline: {
    record: field(optionalHeadline, { zh: "署名，照报纸原样", en: "The byline, as printed" }),
    translation: field(optionalHeadline, TRANSLATION),
  },
  creators: {
    record: field(z.array(creator).default([]), {
      zh: "署名里的人和机构，见“作者”；引用时只用这里的名称",
      en: "The persons and organizations in the byline, see “Creators”; only these are cited as names",
    }),
  },
  titlePinyin: {
    record: field(optionalHeadline, {
      zh: "标题的拼音，按词分写；不写时由程序注音",
      en: "The headline in pinyin, for citations in English; made by the program if left out",
    }),
  },
  page: { record: field(optionalText, { zh: "版次", en: "Page of the newspaper" }) },
  section: {
    record: shownField(
      bilingual.nullable().default(null),
      { zh: "版面", en: "Section" },
      {
        zh: "版面或栏目的名称，如 `{ zh: 要闻, en: News }`",
        en: "Name of the section, such as `{ zh: 要闻, en: News }`",
      },
    ),
  },
  edition: {
    record: shownField(
      bilingual.nullable().default(null),
      { zh: "版本", en: "Edition" },
      {
        zh: "报纸的版本，如 `{ zh: 海外版, en: Overseas edition }`",
        en: "Edition of the newspaper, such as `{ zh: 海外版, en: Overseas edition }`",
      },
    ),
  },
  topics: {
    record: field(z.array(id).default([]), {
      zh: "主题编号的列表，如 `[smart-city, manufacturing]`",
      en: "List of topic ids, such as `[smart-city, manufacturing]`",
    }),
  },
  editorNote: {
    record: field(optionalText, {
      zh: "编者说明，本库自己的话",
      en: "A note in the archive's own words (in Chinese)",
    }),
    translation: field(optionalText, TRANSLATION),
  },
  variants: {
    record: field(z.record(text, text).default({}), {
      zh: "繁体页里要另定的写法，如 `{ 皇后: 皇后 }`；只能换字形，不能换词",
      en: "Traditional forms to use instead of the converted ones, such as `{ 皇后: 皇后 }`; only the script may change, not the word",
    }),
  },
  rights: {
    record: field(
      z
        .url({ protocol: /^https$/ })
        .refine((url) => !/[\s@\\]/.test(url), { params: { expected: "address" } })
        .default("https://rightsstatements.org/vocab/CNE/1.0/"),
      {
        zh: "权利声明的网址，以 `https://` 开头；默认是 CNE（著作权未评估）",
        en: "Address of a rights statement that starts with `https://`; CNE (Copyright Not Evaluated) if left out",
      },
    ),
  },
  retired: {
    record: field(z.record(z.string().regex(BLOCK_ID), z.string().regex(BLOCK_ID)).default({}), {
      zh: "停用的段落编号，见“段落编号”",
      en: "Block ids that are not in use any more, see “Block ids”",
    }),
  },
  formerly: {
    record: field(z.array(id).default([]), {
      zh: "这篇文章从前的编号，如 `[old-id]`；旧地址仍通到这里",
      en: "Ids that the item had before, such as `[old-id]`; their addresses lead here",
    }),
  },
  hideChangesUntil: {
    record: field(
      z
        .string()
        .refine(isDay, { params: { expected: "day" } })
        .nullable()
        .default(null),
      {
        zh: "撤下过文字的文章：到这一天为止的改动不再显示文字，见“撤下内容”",
        en: "After a takedown: the texts of changes up to this day are not shown, see “Taking something down”",
      },
    ),
  },
  corrects: {
    record: field(z.array(id).default([]), {
      zh: "本文是更正启事时，它所更正的文章的编号",
      en: "Of a printed correction: the ids of the items that it corrects",
    }),
  },
  corrections: {
    record: field(z.array(correction).default([]), {
      zh: "正文里改正的错字，见“更正”",
      en: "What was corrected in the text, see “Corrections”",
    }),
  },
  source: {
    record: field(sourceSchema.nullable().default(null), {
      zh: "原始文本，见下面各项",
      en: "The raw text, with the fields below",
    }),
  },
  scans: {
    record: field(
      z
        .array(scan)
        .refine((scans) => new Set(scans.map(({ file }) => file)).size === scans.length, {
          params: { expected: "once" },
        })
        .default([]),
      { zh: "报纸版面的扫描件，见“扫描件”", en: "Scanned pages of the newspaper, see “Scans”" },
    ),
  },
  translator: { translation: field(text, { zh: "译者", en: "Who translated it" }) },
  status: {
    translation: field(z.enum(["draft", "reviewed"]), {
      zh: "`draft`（草稿）或 `reviewed`（已由人对照原文审读）",
      en: "`draft`, or `reviewed` (compared with the original by a person)",
    }),
  },
  translationOf: {
    translation: {
      ...field(
        z
          .union([text, z.record(text, text)])
          .nullable()
          .default(null),
        {
          zh: "译文各段所据的原文，由 `npm run status -- --mark 编号` 写好，见“译文与原文”",
          en: "What each block was translated from, written by `npm run status -- --mark <id>`, see “Translation and original”",
        },
      ),
      requiredWhen: { zh: "没有时是提醒", en: "a warning without it" },
    },
  },
} as const satisfies Record<string, Partial<Record<TextRole, Field<z.ZodType>>>>;

type Fields = typeof ITEM_FIELDS;

export type FieldName = keyof Fields;

type FieldsOf<Role extends TextRole> = {
  [Name in FieldName as Role extends keyof Fields[Name] ? Name : never]: Role extends keyof Fields[Name]
    ? Fields[Name][Role] extends Field<z.ZodType>
      ? Fields[Name][Role]
      : never
    : never;
};

/** Front matter of a record. */
export const recordSchema = z.strictObject(schemasOf(fieldsOf("record")));

/** Front matter of a translation. */
export const translationSchema = z.strictObject(schemasOf(fieldsOf("translation")));

export type ItemRecord = z.output<typeof recordSchema>;
export type ItemTranslation = z.output<typeof translationSchema>;

/** The description of a field in the editors' guide. */
export interface DescribedField {
  /** `source.file` for a field within another. */
  path: string;
  description: Bilingual;
  /** Null for a field that may always be left out. */
  required: Bilingual | null;
}

/** The possible fields of a text, in writing order. */
export function describedFields(role: TextRole): DescribedField[] {
  const group: [string, Field<z.ZodType>][] = Object.entries(fieldsOf(role));
  const inner: [string, Field<z.ZodType>][] = Object.entries(SOURCE_FIELDS);
  const all = group.flatMap(([name, own]): [string, Field<z.ZodType>][] =>
    name === "source" ? inner.map(([below, one]) => [`${name}.${below}`, one]) : [[name, own]],
  );
  return all.map(([path, { schema, description, requiredWhen }]) => ({
    ...{ path, description },
    required: requiredWhen ?? (schema.safeParse(undefined).success ? null : { zh: "是", en: "yes" }),
  }));
}

/** The names of the fields of a text, in writing order. */
export function fieldNames(role: TextRole): FieldName[] {
  return Object.keys(fieldsOf(role)) as FieldName[];
}

/** A field that the page of an item shows under a label, as text in the language of the original or in both. */
export interface Fact {
  label: Bilingual;
  value: string | Bilingual;
}

/** Returns the fields of an item that its page shows under their labels, in writing order. */
export function factsOf(item: object): Fact[] {
  const fields: [string, Field<z.ZodType>][] = Object.entries(fieldsOf("record"));
  const values = new Map<string, unknown>(Object.entries(item));
  return fields.flatMap(([name, { label }]) => {
    if (!label) return [];
    const { data: value } = FACT.safeParse(values.get(name));
    return value ? [{ label, value }] : [];
  });
}

function fieldsOf<Role extends TextRole>(role: Role): FieldsOf<Role> {
  const entries = Object.entries<Partial<Record<TextRole, Field<z.ZodType>>>>(ITEM_FIELDS);
  return Object.fromEntries(
    entries.flatMap(([name, texts]) => (texts[role] ? [[name, texts[role]]] : [])),
  ) as FieldsOf<Role>;
}
