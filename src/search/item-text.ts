import type { Headline } from "../archive/article.ts";
import { type Language, PATH_OF } from "../text/language.ts";
import { SearchFault } from "./fault.ts";
import type { SearchFiles } from "./files.ts";

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

/** The texts of an item in one file: its Chinese in both scripts, which compress as one, or its English. */
export type ItemTextFile = Partial<Record<Language, ItemText>>;

/** The path below the search folder of the file with an item's text for the result list. */
export function itemTextPath(id: string, language: Language): string {
  return `text/${PATH_OF[language === "en" ? "en" : "zh-Hans"]}/${id}.json`;
}

/** The files of the texts of an item, by their paths. */
export function itemTextFiles(texts: readonly ItemText[]): Map<string, ItemTextFile> {
  const files = new Map<string, ItemTextFile>();
  for (const text of texts) {
    const path = itemTextPath(text.id, text.language);
    files.set(path, { ...files.get(path), [text.language]: text });
  }
  return files;
}

/** An item's text in a file that has it. @throws SearchFault if it is missing there. */
export function textIn(file: ItemTextFile, id: string, language: Language): ItemText {
  const text = file[language];
  if (!text) throw new SearchFault("damaged", itemTextPath(id, language));
  return text;
}

/** Reads an item's text. @throws SearchFault if the file is not right. */
export async function readItemText(
  files: Pick<SearchFiles, "json">,
  id: string,
  language: Language,
): Promise<ItemText> {
  return textIn(await files.json<ItemTextFile>(itemTextPath(id, language)), id, language);
}
