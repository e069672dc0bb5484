import type { Bilingual } from "../text/language.ts";

/** The possible languages of a command's messages, in order. */
export type Spoken = readonly (keyof Bilingual)[];

/** Names of the languages for `--lang`. */
export const SPOKEN: Record<"zh" | "en" | "both", Spoken> = { zh: ["zh"], en: ["en"], both: ["zh", "en"] };

/** Returns the languages of the editor's locale, looked up as in POSIX; both if none is set. */
export function spokenIn(environment: Readonly<Record<string, string | undefined>>): Spoken {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const [locale = ""] = (LC_ALL || LC_MESSAGES || LANG || "").split(/[.@]/);
  if (["", "C", "POSIX"].includes(locale)) return SPOKEN.both;
  return /^zh(?![a-z])/i.test(locale) ? SPOKEN.zh : SPOKEN.en;
}

/** Returns a sentence in the chosen languages, on one line. */
export function speak(text: Bilingual, languages: Spoken): string {
  return languages.map((language) => text[language]).join(" ");
}
