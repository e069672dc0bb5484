import type { Bilingual, Language } from "../text/language.ts";
import { inTraditional } from "../text/traditional.ts";

/** A bilingual text in one of the three languages. */
export function inLanguage(text: Bilingual, language: Language): string {
  return { "zh-Hans": text.zh, "zh-Hant": inTraditional(text.zh), en: text.en }[language];
}
