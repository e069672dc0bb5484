import { type Sounded, soundsLike } from "./pinyin.ts";
import { fold } from "./text.ts";

/** A name's forms in both languages, as the search offers them; the Chinese ones with their sounds. */
export interface NameForms {
  zh: Sounded[];
  en: string[];
}

/** Where the names lie below the search folder. */
export const NAMES_PATH = "names.json";

/** Names offered at the most, so that a sound like `shi` does not fill the page. */
const OFFERED = 12;

/**
 * What else can be searched, one click away: the other names of what the query names (数字孪生城市 →
 * digital twin city), and the names that sound like its pinyin (`guangshen` → 广深, 广深高速).
 */
export function otherNames(query: string, names: readonly NameForms[], pinyin: string | null): string[] {
  const typed = fold(query.replaceAll('"', "").trim());
  const named = names.filter(({ zh, en }) =>
    [...zh.map(({ text }) => text), ...en].some((form) => fold(form) === typed),
  );
  const heard = pinyin === null ? [] : names.flatMap(({ zh }) => zh.flatMap((form) => heardIn(form, pinyin)));
  const offered = [...named.flatMap(({ zh, en }) => [...zh.map(({ text }) => text), ...en]), ...heard];
  return [...new Set(offered)].filter((form) => fold(form) !== typed).slice(0, OFFERED);
}

/** The characters heard, then the whole name. */
function heardIn(form: Sounded, pinyin: string): string[] {
  const heard = soundsLike(form, pinyin);
  return heard === null ? [] : [heard, form.text];
}
