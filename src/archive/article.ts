import type { Root } from "hast";
import type { Bilingual, Language } from "../text/language.ts";
import type { TraditionalForms } from "../text/traditional.ts";
import type { ArchiveDate } from "./date.ts";
import type { ItemRecord } from "./fields.ts";

export type BlockKind = "paragraph" | "heading" | "figure" | "list" | "quotation" | "table" | "notes";

/** A paragraph, heading, figure, list, quotation or table: the smallest thing that has an address. */
export interface Block {
  /** Its permanent ids; the first is its address, more than one joins several blocks of the record. */
  ids: string[];
  kind: BlockKind;
  /** Its sanitised HTML as a tree, without an `id` of its own; of a figure the caption. Not to be changed in place. */
  tree: Root;
  /** What the reader sees, as plain text. */
  text: string;
  /** The picture of a figure; null when the archive does not have it. */
  picture: Picture | null;
  /** First line in its file, counted from 1. */
  line: number;
}

/** A picture of a figure, as the content names it. */
export interface Picture {
  /** File name within the item's folder. */
  file: string;
  alt: string;
}

/** Width and height in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** A page of the newspaper as it was printed, scanned. */
export interface Scan extends PictureSize {
  /** File name within the item's folder. */
  file: string;
  /** Which page it is: `A1`. */
  page: string;
  note: Bilingual | null;
}

/** The parts of a newspaper headline: 肩题, 标题, 副题. */
export interface Headline {
  kicker: string | null;
  title: string;
  deck: string | null;
}

/** One language's text of an item. */
export interface Edition {
  language: Language;
  headline: Headline;
  byline: string | null;
  editorNote: string | null;
  blocks: Block[];
}

/**
 * What a translation says it was made from (`translationOf`): the hash of each part of the original,
 * or one of the whole item; null when it does not say.
 */
export type TranslationBasis = Readonly<Record<string, string>> | string | null;

/** How a translation compares with the original as it is now; parts are block ids and `headline`. */
export interface TranslationState {
  /** Parts whose original has changed since they were translated. */
  behind: string[];
  /** Translated parts for which it is not recorded what they were made from. */
  unrecorded: string[];
  /** Parts that are not translated. */
  missing: string[];
}

/** How a translation was made, and how it compares with the original as it is now. */
export interface Translation extends TranslationState {
  translator: string;
  status: "draft" | "reviewed";
  basis: TranslationBasis;
}

/** Fields of a record that an item has in another form. */
type TransformedField =
  | ("date" | "dateBounds" | "dateEvidence" | "source" | "scans" | "variants")
  | ("language" | "kicker" | "title" | "deck" | "byline" | "editorNote");

/** The fields of a record that an item has as they are written. */
export type ItemMetadata = Omit<ItemRecord, TransformedField>;

/** One item of the archive: what a newspaper printed, its translation, and what is known about it. */
export interface Article extends ItemMetadata {
  /** Permanent: the name of its folder. */
  id: string;
  /** Path of that folder below the content folder, which is in no address. */
  folder: string;
  date: ArchiveDate;
  /** Ids of the vocabulary entries that its Chinese text names. */
  names: string[];
  /** The day on which the archive received the text, as an ISO day. */
  received: string | null;
  /** The pictures in its folder, by file name. */
  pictures: Record<string, PictureSize>;
  /** The printed pages that it is on, as far as the archive has them. */
  scans: Scan[];
  record: Edition;
  /** What the script of its Traditional edition is converted by, beside the dictionary. */
  traditionalForms: TraditionalForms;
  translated: Edition | null;
  translation: Translation | null;
}

/** A newspaper's record. */
export interface Newspaper {
  id: string;
  title: Bilingual;
  publisher: Bilingual | null;
  place: Bilingual | null;
  dates: string | null;
  notes: Bilingual | null;
}

export interface Topic extends Bilingual {
  id: string;
}

/** A page about the archive itself. */
export interface ArchivePage {
  name: string;
  zh: PageEdition;
  en: PageEdition | null;
}

export interface PageEdition {
  title: string;
  description: string | null;
  blocks: Block[];
}

/** What `archive.yaml` says about the archive. */
export interface ArchiveRecord {
  name: Bilingual;
  description: Bilingual;
  /** The address it is published at, an absolute URL. */
  site: string;
  contact: string | null;
  rights: Bilingual;
  /** The item that leads the front page; null for the newest. */
  lead: string | null;
}

/** The HTML element that a block is, such as `p` or `h2`; null for a figure. */
export function elementOf({ kind, tree }: Block): string | null {
  const [first] = tree.children;
  return kind !== "figure" && first?.type === "element" ? first.tagName : null;
}

/** The parts of a headline that are there, in the order they are read. */
export function headlineParts({ kicker, title, deck }: Headline): string[] {
  return [kicker, title, deck].filter((part) => part !== null);
}

/** Every text of an edition that the newspaper printed, part by part, in reading order. */
export function printedParts(edition: Edition): { id: string | null; text: string }[] {
  const head = [...headlineParts(edition.headline), edition.byline].filter((text) => text !== null);
  return [
    ...head.map((text) => ({ id: null, text })),
    ...edition.blocks.map(({ ids, text }) => ({ id: ids[0] ?? null, text })),
  ];
}
