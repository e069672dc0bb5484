/** The BCP 47 tags of the archive's editions. */
export const LANGUAGES = ["zh-Hans", "zh-Hant", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The scripts in which Chinese is shown. */
export type Script = Exclude<Language, "en">;

/** A text by the archive itself in both working languages; Traditional is converted from `zh`. */
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

/** The name of each language in that language, for the language switcher. */
export const ENDONYM: Record<Language, string> = {
  "zh-Hans": "简体",
  "zh-Hant": "繁體",
  en: "English",
};
