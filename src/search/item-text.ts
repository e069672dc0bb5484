import type { Headline } from "../archive/article.ts";
import { type Language, PATH_OF } from "../text/language.ts";

/** What the result list shows of an item in one language: the text it makes excerpts of, and its head. */
export interface ItemText {
  id: string;
  language: Language;
  headline: Headline;
  byline: string | null;
  /** Newspaper and date in words, in each language of the interface. */
  printed: Record<Language, string>;
  /** Each block's address and text. */
  blocks: [id: string, text: string][];
}

/** Where an item's text for the result list is below the search folder. */
export function itemTextPath(id: string, language: Language): string {
  return `text/${PATH_OF[language]}/${id}.json`;
}
