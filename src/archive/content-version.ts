import { createHash } from "node:crypto";
import type { Block, Edition } from "./article.ts";

const ITEM_LENGTH = 12;
const BLOCK_LENGTH = 8;

/** The version of an item's texts. */
export interface ContentVersion {
  /** `textHash` of the item: 12 hexadecimal digits. */
  hash: string;
  /** The day on which the texts last changed, as an ISO day; null if the history is not known. */
  changed: string | null;
}

/** The texts of an edition, which its hash is made from. */
export interface EditionTexts extends Pick<Edition, "language" | "headline" | "byline"> {
  blocks: Pick<Block, "ids" | "text">[];
}

/** The texts of an item: what was printed, and its translation. */
export interface ItemTexts<Printed = EditionTexts> {
  record: Printed;
  translated: EditionTexts | null;
}

const itemHashes = new WeakMap<ItemTexts, string>();

/**
 * Hashes the texts of an item: the first 12 hexadecimal digits of the SHA-256 of a JSON array in UTF-8, without
 * spaces, as `JSON.stringify` writes it (RFC 8785). It has an array for the printed text and, where there is one, one
 * for the translation. Each has the language (BCP 47), kicker, title, deck and byline (`null` where there is none),
 * then the text of every block. Texts are in Unicode NFC. Block ids, markup, dates and other fields do not count.
 */
export function textHash(item: ItemTexts): string {
  const editions = [item.record, item.translated].filter((edition) => edition !== null);
  const hash = itemHashes.get(item) ?? shortHash(JSON.stringify(editions.map(textsOf)), ITEM_LENGTH);
  itemHashes.set(item, hash);
  return hash;
}

/** Hashes the text of a block: the first 8 hexadecimal digits of the SHA-256 of its text in NFC and UTF-8. */
export function blockHash(text: string): string {
  return shortHash(text.normalize("NFC"), BLOCK_LENGTH);
}

/** The beginning of the SHA-256 of an item's id, which does not tell the id. */
export function idHash(id: string): string {
  return shortHash(id, ITEM_LENGTH);
}

function textsOf({ language, headline, byline, blocks }: EditionTexts): (string | null)[] {
  const { kicker, title, deck } = headline;
  const parts = [kicker, title, deck, byline, ...blocks.map(({ text }) => text)];
  return [language, ...parts.map((part) => part?.normalize("NFC") ?? null)];
}

function shortHash(text: string, length: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}
