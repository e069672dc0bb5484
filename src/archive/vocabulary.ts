/** The kinds of names, one file of `content/vocabulary/` each. */
export const VOCABULARY_KINDS = ["people", "organizations", "places", "documents", "terms"] as const;

export type VocabularyKind = (typeof VOCABULARY_KINDS)[number];

/** A name in one language, with the other forms it is printed in. */
export interface Name {
  name: string;
  aliases: string[];
}

/** A person, organization, place, document or term, with its names in both languages. */
export interface VocabularyEntry {
  id: string;
  kind: VocabularyKind;
  /** With the official Traditional form of the name, where converting its script does not give it. */
  zh: Name & { traditional?: string | null };
  en: Name;
  note: { zh: string | null; en: string | null };
}

/** All forms of a name, the preferred one first. */
export function formsOf({ name, aliases }: Name): string[] {
  return [name, ...aliases];
}

/** The entries one of whose Chinese forms stands in the text, in vocabulary order. */
export function entriesNamedIn(text: string, vocabulary: readonly VocabularyEntry[]): VocabularyEntry[] {
  // A large vocabulary is mostly about other texts: two characters of a name tell.
  const pairs = new Set(text.split("").map((unit, index) => unit + text.charAt(index + 1)));
  const stands = (form: string) => (form.length < 2 || pairs.has(form.slice(0, 2))) && text.includes(form);
  return vocabulary.filter((entry) => formsOf(entry.zh).some(stands));
}
