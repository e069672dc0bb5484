import type { Headline } from "../archive/article.ts";
import { type Language, PATH_OF } from "../text/language.ts";

/** The data of an item in the result list, in one language: its head, and the text for excerpts. */
export interface ItemText {
  id: string;
  language: Language;
  /** All languages that the item has. */
  languages: Language[];
  headline: Headline;
  byline: string | null;
  /** Newspaper and date in words, in each language of the interface. */
  printed: Record<Language, string>;
  /** Its COinS, without its address, which is the page's to add. */
  coins: string;
  /** Its date (EDTF). */
  date: string;
  /** Each block's address and text, and the addresses of other blocks that it joins. */
  blocks: [id: string, text: string, ...joined: string[]][];
}

/** Where an item's text for the result list is below the search folder. */
export function itemTextPath(id: string, language: Language): string {
  return `text/${PATH_OF[language]}/${id}.json`;
}
