import { soundsOf } from "../text/pinyin.ts";
import { type ListPage, listPages } from "./list-pages.ts";
import { VOCABULARY_KINDS, type VocabularyEntry } from "./vocabulary.ts";

/** How the names are divided: by the first letter of their pinyin or their English, or by kind. */
export const NAME_ORDERS = ["pinyin", "english", "kind"] as const;

export type NameOrder = (typeof NAME_ORDERS)[number];

/** The names with one initial, or of one kind. */
export interface NameGroup {
  order: NameOrder;
  /** A letter from `a` to `z`, `other`, or a kind. */
  key: string;
  names: VocabularyEntry[];
}

/** A page of such names. */
export interface NameListPage extends ListPage<VocabularyEntry> {
  group: NameGroup;
}

/** Names on one page. */
export const NAMES_ON_PAGE = 50;
/** The key of names that begin with no letter. */
export const OTHER_INITIAL = "other";

/** A name with its letters for sorting. */
interface Sorted {
  entry: VocabularyEntry;
  sound: string;
}

const collator = new Intl.Collator("en");
const known = new WeakMap<readonly VocabularyEntry[], NameGroup[]>();

/** The groups of all orders that have names, each sorted by pinyin; by its English in the English order. */
export function nameGroups(vocabulary: readonly VocabularyEntry[]): NameGroup[] {
  const groups = known.get(vocabulary) ?? grouped(vocabulary);
  known.set(vocabulary, groups);
  return groups;
}

/** Every page of names that the groups have. */
export function nameListPages(vocabulary: readonly VocabularyEntry[]): NameListPage[] {
  return nameGroups(vocabulary).flatMap((group) =>
    listPages(group.names, NAMES_ON_PAGE).map((page) => ({ group, ...page })),
  );
}

function grouped(vocabulary: readonly VocabularyEntry[]): NameGroup[] {
  const sounded = vocabulary
    .map((entry) => ({ entry, sound: soundOf(entry.zh.name) }))
    .sort((a, b) => collator.compare(a.sound, b.sound) || collator.compare(a.entry.id, b.entry.id));
  const english = sounded.toSorted((a, b) => collator.compare(lettersOf(a.entry), lettersOf(b.entry)));
  return [
    ...lettered("pinyin", sounded, ({ sound }) => sound),
    ...lettered("english", english, ({ entry }) => lettersOf(entry)),
    ...VOCABULARY_KINDS.map((kind) => ({
      order: "kind" as const,
      key: kind,
      names: sounded.map(({ entry }) => entry).filter((entry) => entry.kind === kind),
    })),
  ].filter(({ names }) => names.length > 0);
}

function lettered(
  order: NameOrder,
  names: readonly Sorted[],
  lettersOf: (name: Sorted) => string,
): NameGroup[] {
  const groups = Map.groupBy(names, (name) => initialOf(lettersOf(name)));
  return Array.from(groups, ([key, own]) => ({ order, key, names: own.map(({ entry }) => entry) })).sort(
    (a, b) => Number(a.key === OTHER_INITIAL) - Number(b.key === OTHER_INITIAL) || (a.key < b.key ? -1 : 1),
  );
}

function soundOf(name: string): string {
  const sounds = soundsOf(name).map(({ character, sound }) => sound ?? character);
  return withoutMarks(sounds.join(" "));
}

function lettersOf({ en }: VocabularyEntry): string {
  return withoutMarks(en.name);
}

/** A name from its first letter or figure on. */
function withoutMarks(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, "");
}

function initialOf(letters: string): string {
  const [initial = ""] = letters.normalize("NFD").toLowerCase();
  return /[a-z]/.test(initial) ? initial : OTHER_INITIAL;
}
