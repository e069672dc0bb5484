import { formsOf, type VocabularyEntry } from "../archive/vocabulary.ts";
import { fold } from "./text.ts";

/** A name's forms in both languages, as the search offers them. */
export interface NameForms {
  zh: string[];
  en: string[];
}

/** Where the names lie below the search folder. */
export const NAMES_PATH = "names.json";

/** The forms of all vocabulary entries. */
export function nameForms(vocabulary: readonly VocabularyEntry[]): NameForms[] {
  return vocabulary.map(({ zh, en }) => ({ zh: formsOf(zh), en: formsOf(en) }));
}

/** The other names of what a query names, one click away: 数字孪生城市 → digital twin city. */
export function otherNames(query: string, names: readonly NameForms[]): string[] {
  const typed = fold(query.replaceAll('"', "").trim());
  const named = names.filter(({ zh, en }) => [...zh, ...en].some((form) => fold(form) === typed));
  const forms = named.flatMap(({ zh, en }) => [...zh, ...en]);
  return [...new Set(forms)].filter((form) => fold(form) !== typed);
}
