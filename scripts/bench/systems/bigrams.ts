import type MiniSearch from "minisearch";
import type { Options } from "minisearch";

/** The usual way to bring Chinese into MiniSearch: bigrams of Chinese characters, words of the rest. */
export const BIGRAM_OPTIONS: Options = {
  fields: ["text"],
  tokenize: bigrams,
  processTerm: (term) => term.toLowerCase(),
};

/** Names of the documents that hold all bigrams; a single character is found at the beginning of a bigram. */
export function bigramSearch(index: MiniSearch, query: string): string[] {
  const results = index.search(query, { combineWith: "AND", prefix: (term) => [...term].length === 1 });
  return results.map(({ id }) => String(id));
}

/** Pairs of neighbouring Chinese characters, single ones that have no neighbour, and runs of other letters and digits. */
function bigrams(text: string): string[] {
  return (text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []).flatMap((run) => {
    if (!/^\p{Script=Han}/u.test(run)) return [run];
    const characters = [...run];
    if (characters.length === 1) return characters;
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
}
