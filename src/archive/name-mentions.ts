import { stemOf } from "../text/english-stem.ts";
import type { Language } from "../text/language.ts";
import { inTraditional } from "../text/traditional.ts";
import { officialForms } from "./traditional-forms.ts";
import { formsOf, type VocabularyEntry } from "./vocabulary.ts";

/** A name in a text: its entry, and where it begins and ends, in UTF-16 units. */
export interface Mention {
  entry: VocabularyEntry;
  start: number;
  end: number;
}

/** Finds the names of a vocabulary in a text, in one pass. */
type NameFinder = (text: string) => Mention[];

/** A form of a name: in English, the stems of its words, and which of these begin with a capital. */
interface NamedForm {
  entry: VocabularyEntry;
  form: string;
  stems: string[];
  capitals: boolean[];
}

/** A word of an English text. */
interface Word {
  stem: string;
  isCapital: boolean;
  start: number;
  end: number;
}

/** Characters that may be between the words of one name. */
const WITHIN = /^[\s\p{Pd}’'&/]*$/u;

const finders = new WeakMap<readonly VocabularyEntry[], Partial<Record<Language, NameFinder>>>();
/**
 * The names that a text mentions, in its order. At each place the longest name counts, and one within it does not. In
 * Chinese a name is found as it is written, in English whatever its inflection; capitals of a name are kept, and the
 * case of abbreviations.
 */
export function mentionsIn(
  text: string,
  language: Language,
  vocabulary: readonly VocabularyEntry[],
): Mention[] {
  const known = finders.get(vocabulary) ?? {};
  finders.set(vocabulary, known);
  const finder = known[language] ?? (language === "en" ? englishFinder : chineseFinder)(vocabulary, language);
  known[language] = finder;
  return finder(text);
}

/** All forms of a name in a language, the preferred one first. */
export function namesIn(entry: VocabularyEntry, language: Language): string[] {
  if (language === "en") return formsOf(entry.en);
  if (language === "zh-Hans") return formsOf(entry.zh);
  const official = officialForms([entry]);
  return formsOf(entry.zh).map((form) => inTraditional(form, official));
}

function chineseFinder(vocabulary: readonly VocabularyEntry[], language: Language): NameFinder {
  const forms = formsByBeginning(vocabulary, language, ({ form }) => form.charAt(0));
  return (text) => {
    const mentions: Mention[] = [];
    for (let at = 0; at < text.length; ) {
      const found = forms.get(text.charAt(at))?.find(({ form }) => text.startsWith(form, at));
      const end = at + (found?.form.length ?? 1);
      if (found) mentions.push({ entry: found.entry, start: at, end });
      at = end;
    }
    return mentions;
  };
}

function englishFinder(vocabulary: readonly VocabularyEntry[]): NameFinder {
  const forms = formsByBeginning(vocabulary, "en", ({ stems }) => stems[0] ?? "");
  return (text) => {
    const mentions: Mention[] = [];
    const words = wordsOf(text);
    for (let at = 0; at < words.length; ) {
      const found = forms.get(words[at]?.stem ?? "")?.find((form) => isAt(form, words, at, text));
      const last = words[at + (found?.stems.length ?? 1) - 1];
      if (found && last) mentions.push({ entry: found.entry, start: words[at]?.start ?? 0, end: last.end });
      at += found?.stems.length ?? 1;
    }
    return mentions;
  };
}

/** True if a name is at the place of a word: the same stems with nothing between them that ends a phrase. */
function isAt(
  { stems, capitals, form }: NamedForm,
  words: readonly Word[],
  at: number,
  text: string,
): boolean {
  if (!stems.every((stem, place) => words[at + place]?.stem === stem)) return false;
  const own = words.slice(at, at + stems.length);
  if (own.some(({ isCapital }, place) => capitals[place] && !isCapital)) return false;
  if (isAbbreviation(form)) return text.slice(own[0]?.start, own.at(-1)?.end) === form;
  return own.every(({ end }, place) => WITHIN.test(text.slice(end, own[place + 1]?.start ?? end)));
}

/** `US` is no form of `us`. */
function isAbbreviation(form: string): boolean {
  return form.length <= 5 && form === form.toUpperCase();
}

/** The forms of a language by how they begin, of each beginning the longest first. */
function formsByBeginning(
  vocabulary: readonly VocabularyEntry[],
  language: Language,
  beginningOf: (form: NamedForm) => string,
): Map<string, NamedForm[]> {
  const forms = vocabulary.flatMap((entry) =>
    namesIn(entry, language).map((form) => {
      const words = wordsOf(form);
      return {
        ...{ entry, form },
        ...{ stems: words.map(({ stem }) => stem), capitals: words.map(({ isCapital }) => isCapital) },
      };
    }),
  );
  return Map.groupBy(
    forms.sort((a, b) => b.stems.length - a.stems.length || b.form.length - a.form.length),
    beginningOf,
  );
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({
    stem: stemOf(word.toLowerCase()),
    isCapital: /^\p{Lu}/u.test(word),
    start: index,
    end: index + word.length,
  }));
}
