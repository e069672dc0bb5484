/** The kinds of names, each with a file in `content/vocabulary/`. */
export const VOCABULARY_KINDS = ["people", "organizations", "places", "documents", "terms"] as const;

export type VocabularyKind = (typeof VOCABULARY_KINDS)[number];

/** A name in one language and its other printed forms. */
export interface Name {
  name: string;
  aliases: string[];
}

/** A person, organization, place, document or term, with its names in both languages. */
export interface VocabularyEntry {
  id: string;
  kind: VocabularyKind;
  /** With the official Traditional form of the name, if script conversion does not produce it. */
  zh: Name & { traditional?: string | null };
  en: Name;
  note: { zh: string | null; en: string | null };
  /** Its ids in other registers. */
  wikidata?: string | null | undefined;
  viaf?: string | null | undefined;
  geonames?: string | null | undefined;
}

/** The registers that an entry may be in, with the name of each and the address of an id. */
const REGISTERS = {
  wikidata: { name: "Wikidata", address: (id: string) => `https://www.wikidata.org/wiki/${id}` },
  viaf: { name: "VIAF", address: (id: string) => `https://viaf.org/viaf/${id}/` },
  geonames: { name: "GeoNames", address: (id: string) => `https://www.geonames.org/${id}/` },
} as const;

/** Links to what other registers say of an entry. */
export function registerLinks(entry: VocabularyEntry): { name: string; address: string }[] {
  return Object.entries(REGISTERS).flatMap(([field, { name, address }]) => {
    const id = entry[field as keyof typeof REGISTERS];
    return id ? [{ name: `${name} ${id}`, address: address(id) }] : [];
  });
}

/** All forms of a name, the preferred one first. */
export function formsOf({ name, aliases }: Name): string[] {
  return [name, ...aliases];
}

const kept = new WeakMap<readonly VocabularyEntry[], Map<string, NamedForm[]>>();

/** A Chinese form and its entry. */
interface NamedForm {
  form: string;
  entry: VocabularyEntry;
}

/** Returns the entries with a Chinese form that occurs in the text, in vocabulary order. */
export function entriesNamedIn(text: string, vocabulary: readonly VocabularyEntry[]): VocabularyEntry[] {
  // Most entries of a large vocabulary are not in this text.
  const forms = kept.get(vocabulary) ?? formsByBeginning(vocabulary);
  kept.set(vocabulary, forms);
  const named = new Set<VocabularyEntry>();
  for (let at = 0; at < text.length; at++) {
    for (const { form, entry } of forms.get(text.charAt(at)) ?? [])
      if (text.startsWith(form, at)) named.add(entry);
  }
  return vocabulary.filter((entry) => named.has(entry));
}

function formsByBeginning(vocabulary: readonly VocabularyEntry[]): Map<string, NamedForm[]> {
  const forms = vocabulary.flatMap((entry) => formsOf(entry.zh).map((form) => ({ form, entry })));
  return Map.groupBy(forms, ({ form }) => form.charAt(0));
}
