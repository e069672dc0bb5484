/** The BCP 47 tags of the archive's editions, spelled in this one way everywhere. */
export const LANGUAGES = ["zh-Hans", "zh-Hant", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text of the archive's own in both working languages; Traditional is made from `zh`. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** The first path segment of each edition's addresses. */
export const PATH_OF: Record<Language, string> = {
  "zh-Hans": "zh",
  "zh-Hant": "zh-hant",
  en: "en",
};

/** What each language calls itself, for the language switcher. */
export const ENDONYM: Record<Language, string> = {
  "zh-Hans": "简体",
  "zh-Hant": "繁體",
  en: "English",
};
