import type { Language } from "../text/language.ts";

/** A text of an item: the name of its file, and its language. */
export interface ItemText {
  file: string;
  language: Language;
}

/** The file names of an item's texts. */
export const CHINESE_FILE = "zh.md";
export const ENGLISH_FILE = "en.md";

export const ITEM_FILES = [CHINESE_FILE, ENGLISH_FILE] as const;

export type ItemFile = (typeof ITEM_FILES)[number];

/** The roles of an item's texts, as their front matter has them. */
export interface TextHead {
  /** True if it names the newspaper, as records do. */
  namesNewspaper: boolean;
  /** The value of `language`; null if there is none. */
  language: string | null;
}

/** The texts of an item by their roles. */
export interface ItemTexts {
  record: ItemText | null;
  translation: ItemText | null;
  /** True if both files name the newspaper, so that it is not known which is the record. */
  areBothRecords: boolean;
}

/** Returns the name of the file for a text in a language. */
export function itemFile(language: Language): ItemFile {
  return language === "en" ? ENGLISH_FILE : CHINESE_FILE;
}

/**
 * Which of an item's files is its record, the one that names the newspaper, and which its translation. A Chinese
 * text without a newspaper is a record that lacks it, unless the English one has it.
 */
export function itemTextsIn(files: Iterable<string>, headOf: (file: string) => TextHead): ItemTexts {
  const names = new Set(files);
  const textOf = (file: string): ItemText | null => {
    if (!names.has(file)) return null;
    if (file === ENGLISH_FILE) return { file, language: "en" };
    return { file, language: headOf(file).language === "zh-Hant" ? "zh-Hant" : "zh-Hans" };
  };
  const [chinese, english] = [textOf(CHINESE_FILE), textOf(ENGLISH_FILE)];
  const isRecord = (text: ItemText | null) => text !== null && headOf(text.file).namesNewspaper;
  const [isChinese, isEnglish] = [isRecord(chinese), isRecord(english)];
  return isEnglish && !isChinese
    ? { record: english, translation: chinese, areBothRecords: false }
    : { record: chinese, translation: english, areBothRecords: isChinese && isEnglish };
}
