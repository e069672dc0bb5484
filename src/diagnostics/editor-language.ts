import type { Bilingual } from "../text/language.ts";

/** The languages that a command speaks to an editor in, in their order. */
export type Spoken = readonly (keyof Bilingual)[];

/** Names of the languages for `--lang`. */
export const SPOKEN: Record<"zh" | "en" | "both", Spoken> = { zh: ["zh"], en: ["en"], both: ["zh", "en"] };

/** The languages of the editor's locale, as POSIX looks it up; both where none is set. */
export function spokenIn(environment: Readonly<Record<string, string | undefined>>): Spoken {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const [locale = ""] = (LC_ALL || LC_MESSAGES || LANG || "").split(/[.@]/);
  if (["", "C", "POSIX"].includes(locale)) return SPOKEN.both;
  return /^zh(?![a-z])/i.test(locale) ? SPOKEN.zh : SPOKEN.en;
}

/** A sentence in the languages spoken, on one line. */
export function speak(text: Bilingual, languages: Spoken): string {
  return languages.map((language) => text[language]).join(" ");
}
