import type { Root } from "hast";
import type { Bilingual, Language } from "../text/language.ts";
import type { TraditionalForms } from "../text/traditional.ts";
import type { ArchiveDate } from "./date.ts";
import type { ItemRecord } from "./fields.ts";

export type BlockKind = "paragraph" | "heading" | "figure" | "list" | "quotation" | "table" | "notes";

/** A paragraph, heading, figure, list, quotation or table: the smallest thing that has an address. */
export interface Block {
  /** Its permanent ids. The first is its address; several ids join several blocks of the record. */
  ids: string[];
  kind: BlockKind;
  /** Its sanitised HTML as a tree, without its `id`; for a figure, the caption. Must not be changed in place. */
  tree: Root;
  /** The plain text that readers see. */
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
  /** The newspaper's name of the page: `A1`. */
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
 * The version of the original that was translated (`translationOf`): a hash of each part of the original,
 * or one of the whole item; null if it is not recorded.
 */
export type TranslationBasis = Readonly<Record<string, string>> | string | null;

/** How a translation compares with the current original; parts are block ids and `headline`. */
export interface TranslationState {
  /** Parts whose original has changed since they were translated. */
  behind: string[];
  /** Translated parts without a record of the original version. */
  unrecorded: string[];
  /** Parts that are not translated. */
  missing: string[];
}

/** Who made a translation, and how it compares with the current original. */
export interface Translation extends TranslationState {
  translator: string;
  status: "draft" | "reviewed";
  basis: TranslationBasis;
}

/** Fields of a record that items have in another form. */
type TransformedField =
  | ("date" | "dateBounds" | "dateEvidence" | "source" | "scans" | "variants")
  | ("language" | "kicker" | "title" | "deck" | "byline" | "editorNote");

/** The fields of a record that an item has as they are written. */
export type ItemMetadata = Omit<ItemRecord, TransformedField>;

/** An item of the archive: the printed text, its translation, and its metadata. */
export interface Article extends ItemMetadata {
  /** Permanent: the name of its folder. */
  id: string;
  /** Path of that folder below the content folder. It is not part of any address. */
  folder: string;
  date: ArchiveDate;
  /** Ids of the vocabulary entries that its Chinese text mentions. */
  names: string[];
  /** The day on which the archive received the text, as an ISO day. */
  received: string | null;
  /** The pictures in its folder, by file name. */
  pictures: Record<string, PictureSize>;
  /** The scanned pages that it was printed on. */
  scans: Scan[];
  record: Edition;
  /** Traditional forms that take precedence over the dictionary in its Traditional edition. */
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

/** The contents of `archive.yaml`. */
export interface ArchiveRecord {
  name: Bilingual;
  description: Bilingual;
  /** The absolute URL of the published site. */
  site: string;
  contact: string | null;
  rights: Bilingual;
  /** The lead item of the front page; null for the newest. */
  lead: string | null;
}

/** The HTML element of a block, such as `p` or `h2`; null for a figure. */
export function elementOf({ kind, tree }: Block): string | null {
  const [first] = tree.children;
  return kind !== "figure" && first?.type === "element" ? first.tagName : null;
}

/** The existing parts of a headline, in reading order. */
export function headlineParts({ kicker, title, deck }: Headline): string[] {
  return [kicker, title, deck].filter((part) => part !== null);
}

/** All printed texts of an edition, part by part, in reading order. */
export function printedParts(edition: Edition): { id: string | null; text: string }[] {
  const head = [...headlineParts(edition.headline), edition.byline].filter((text) => text !== null);
  return [
    ...head.map((text) => ({ id: null, text })),
    ...edition.blocks.map(({ ids, text }) => ({ id: ids[0] ?? null, text })),
  ];
}
