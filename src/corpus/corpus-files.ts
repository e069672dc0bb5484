import { createHash } from "node:crypto";
import { sortDay } from "../archive/date.ts";
import { REFERENCES_IN_FILE, referencesFile } from "../archive/references-file.ts";
import { cslJson } from "../citation/csl-json.ts";
import { ris } from "../citation/ris.ts";
import type { Bilingual } from "../text/language.ts";
import type { CorpusItem } from "./corpus-item.ts";
import { OWN_LICENCE } from "./item-data.ts";
import { COLUMN_DESCRIPTIONS, csv, jsonLines, plainText, type Side } from "./plain-tables.ts";
import { teiCorpus } from "./tei.ts";
import { tmx } from "./tmx.ts";

/** A file of the corpus. Its text is made when it is asked for, because all of them together are large. */
export interface CorpusFile {
  /** Below `/data/`. */
  path: string;
  mediaType: string;
  description: Bilingual;
  /** Addresses of the rights statements and licences of what is in it. */
  rights: string[];
  make(): string;
}

/** A file with its size and hash. */
export interface DescribedFile extends CorpusFile {
  bytes: number;
  sha256: string;
}

/** The facts about the archive in the files. */
export interface CorpusContext {
  name: Bilingual;
  description: Bilingual;
  rights: Bilingual;
  /** The absolute address of the site, ending in `/`. */
  site: string;
  /** The commit that the content is from, and its day; null if they are not known. */
  commit: { id: string; day: string } | null;
}

const CHARACTERS_IN_FILE = 4_000_000;

/**
 * The files of the corpus with what it contains; items are in the order of lists. Beyond so many characters of text,
 * there is a file for each year.
 */
export function contentFiles(
  items: readonly CorpusItem[],
  context: CorpusContext,
  most = CHARACTERS_IN_FILE,
): CorpusFile[] {
  const shards = Array.from({ length: Math.ceil(items.length / REFERENCES_IN_FILE) }, (_, index) =>
    items.slice(index * REFERENCES_IN_FILE, (index + 1) * REFERENCES_IN_FILE),
  );
  return [
    ...inYears(items, most).flatMap(({ suffix, own }) => filesOf(own, suffix, context)),
    ...shards.map((own, index) => ({
      path: referencesFile(index),
      mediaType: "application/x-research-info-systems",
      description: { zh: "题录，RIS", en: "References in RIS" },
      rights: originalRights(own),
      make: () => own.map(({ reference }) => ris(reference)).join(""),
    })),
  ];
}

/** A file with its size and hash. */
export function described(file: CorpusFile): DescribedFile {
  const bytes = Buffer.from(file.make());
  return { ...file, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The files of a year, or of all years. */
function filesOf(items: readonly CorpusItem[], suffix: string, { name, site }: CorpusContext): CorpusFile[] {
  const printed = originalRights(items);
  const both = items.some(({ data }) => data.translation) ? [...printed, OWN_LICENCE] : printed;
  const sides = (["original", "translation"] as const).flatMap((side): CorpusFile[] => {
    const rights = side === "original" ? printed : [OWN_LICENCE];
    const word = SIDES[side];
    const file = (
      extension: string,
      mediaType: string,
      as: Bilingual,
      make: (of: typeof items, side: Side) => string,
    ) => ({
      path: `${side}s${suffix}.${extension}`,
      ...{ mediaType, rights },
      description: { zh: `${word.zh}，${as.zh}`, en: `${word.en}, ${as.en}` },
      make: () => make(items, side),
    });
    return [
      file("jsonl", "application/jsonl", { zh: "每行一篇（JSON）", en: "an item a line (JSON)" }, jsonLines),
      file("csv", "text/csv", { zh: "每行一段（CSV）", en: "a block a row (CSV)" }, csv),
      file("txt", "text/plain", { zh: "纯文本", en: "plain text" }, plainText),
    ];
  });
  return [
    ...sides,
    {
      path: `texts${suffix}.tei.xml`,
      mediaType: "application/tei+xml",
      description: { zh: "原文和译文，TEI P5", en: "Originals and translations in TEI P5" },
      rights: both,
      make: () => teiCorpus(items, { name, url: site }),
    },
    {
      path: `aligned${suffix}.tmx`,
      mediaType: "application/x-tmx+xml",
      description: {
        zh: "逐段对照的翻译记忆，TMX 1.4",
        en: "Aligned blocks as a translation memory, TMX 1.4",
      },
      rights: both,
      make: () => tmx(items),
    },
    {
      path: `references${suffix}.csl.json`,
      mediaType: "application/vnd.citationstyles.csl+json",
      description: { zh: "题录，CSL-JSON", en: "References in CSL-JSON" },
      rights: printed,
      make: () =>
        JSON.stringify(
          items.map(({ reference }) => cslJson(reference)),
          null,
          1,
        ),
    },
  ];
}

const SIDES: Record<Side, Bilingual> = {
  original: { zh: "原文", en: "Originals" },
  translation: { zh: "译文", en: "Translations" },
};

function originalRights(items: readonly CorpusItem[]): string[] {
  return [...new Set(items.map(({ article }) => article.rights))].sort();
}

/** All items in one group, or one for each year where they are many. */
function inYears(
  items: readonly CorpusItem[],
  most: number,
): { suffix: string; own: readonly CorpusItem[] }[] {
  const length = items.reduce((sum, { data }) => sum + JSON.stringify(data.original.blocks).length, 0);
  if (length <= most) return [{ suffix: "", own: items }];
  const years = Map.groupBy(items, ({ article }) => sortDay(article.date).slice(0, 4));
  return [...years].sort().map(([year, own]) => ({ suffix: year === "0000" ? "-undated" : `-${year}`, own }));
}

/** The columns of the tables, for a table schema. */
export const TABLE_FIELDS = Object.entries(COLUMN_DESCRIPTIONS).map(([name, description]) => ({
  ...{ name, description, type: "string" },
}));
