import { fold } from "../../text/fold.ts";
import { type Sounded, soundsLike } from "./pinyin.ts";

/** A name's forms in both languages, as the search offers them. */
export interface NameForms {
  zh: string[];
  en: string[];
}

/** Where the names are below the search folder, and the sounds of the Chinese ones. */
export const NAMES_PATH = "names.json";
export const NAME_SOUNDS_PATH = "name-pinyin.json";

/** Names offered at most, so that a sound like `shi` does not fill the page. */
const OFFERED = 12;

/** The other names of what a query names, one click away: 数字孪生城市 → digital twin city. */
export function otherNames(query: string, names: readonly NameForms[]): string[] {
  const typed = plain(query);
  const named = names.filter(({ zh, en }) => [...zh, ...en].some((form) => fold(form) === typed));
  return offered(
    named.flatMap(({ zh, en }) => [...zh, ...en]),
    typed,
  );
}

/** The names that sound like a query's letters, the characters heard before the whole name: 广深, 广深高速. */
export function namesHeard(letters: string, sounds: readonly Sounded[]): string[] {
  const heard = sounds.flatMap((form) => {
    const characters = soundsLike(form, letters);
    return characters === null ? [] : [characters, form.text];
  });
  return offered(heard, letters);
}

function offered(forms: readonly string[], typed: string): string[] {
  return [...new Set(forms)].filter((form) => fold(form) !== typed).slice(0, OFFERED);
}

function plain(query: string): string {
  return fold(query.replaceAll('"', "").trim());
}
