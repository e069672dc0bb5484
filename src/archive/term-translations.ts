import { stemOf } from "../text/english-stem.ts";
import { formsOf, type VocabularyEntry } from "./vocabulary.ts";

/**
 * Returns the entries that a Chinese text mentions and its English does not, the longest names first. A name
 * inside a longer one belongs to the longer one. In English, case and inflection are ignored.
 */
export function entriesLost(
  chinese: string,
  english: string,
  vocabulary: readonly VocabularyEntry[],
): VocabularyEntry[] {
  const forms = vocabulary
    .flatMap((entry) => formsOf(entry.zh).map((form) => ({ form, entry })))
    .filter(({ form }) => chinese.includes(form))
    .sort((a, b) => b.form.length - a.form.length);
  const named = new Set<VocabularyEntry>();
  let rest = chinese;
  for (const { form, entry } of forms) {
    if (!rest.includes(form)) continue;
    named.add(entry);
    rest = rest.replaceAll(form, "\n");
  }
  if (named.size === 0) return [];
  const words = stemsOf(english);
  return [...named].filter(({ en }) => !formsOf(en).some((form) => words.includes(stemsOf(form))));
}

/** The stems of a text's words, each between spaces. */
function stemsOf(text: string): string {
  const words =
    text
      .toLowerCase()
      .replace(/[’']s(?![\p{L}\p{N}])/gu, "")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return ` ${words.map(stemOf).join(" ")} `;
}
