import { LANGUAGES, type Language, PATH_OF } from "../text/language.ts";

/** The static paths of a page that is there in every language of the interface. */
export function languagePaths(): { params: { lang: string }; props: { language: Language } }[] {
  return LANGUAGES.map((language) => ({ params: { lang: PATH_OF[language] }, props: { language } }));
}
