import porter2 from "wink-porter2-stemmer";

const PLAIN = /^[a-z]+$/;

/**
 * The stem of an English word in lower case, by the Porter2 algorithm, as Pagefind's index of English has
 * it: `cities` and `city` are `citi`. A word with other characters (`5g`) is its own stem.
 */
export function stemOf(word: string): string {
  const stem = known.get(word) ?? (PLAIN.test(word) ? porter2(word) : word);
  known.set(word, stem);
  return stem;
}

/** The stems of the words until now: texts repeat most of theirs. */
const known = new Map<string, string>();
