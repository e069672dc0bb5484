import { cueOf } from "../segment/cue.ts";

/** An existing or drafted item with the texts of its blocks. */
export interface ItemText {
  id: string;
  blocks: readonly { text: string }[];
}

/** Share of common letters from which two items count as the same. */
const SAME = 0.8;
/** Many items share blocks with fewer letters, such as 本报讯. */
const SHORTEST = 8;

/** The texts of an archive's items by the fingerprints of their blocks. */
export interface KnownTexts {
  add(item: ItemText): void;
  /** The id of the item that has the same text; null if there is none. */
  sameAs(item: ItemText): string | null;
}

/** Finds repeated texts, regardless of script, punctuation and spaces. */
export function knownTexts(items: readonly ItemText[]): KnownTexts {
  const byLetters = new Map<string, string>();
  const add = ({ id, blocks }: ItemText) => {
    for (const { text } of blocks) {
      const letters = lettersOf(text);
      if (letters.length >= SHORTEST && !byLetters.has(letters)) byLetters.set(letters, id);
    }
  };
  for (const item of items) add(item);
  return {
    add,
    sameAs({ blocks }) {
      const shared = new Map<string, number>();
      let all = 0;
      for (const { text } of blocks) {
        const letters = lettersOf(text);
        const id = byLetters.get(letters);
        all += letters.length;
        if (id !== undefined) shared.set(id, (shared.get(id) ?? 0) + letters.length);
      }
      return Array.from(shared).find(([, length]) => length >= all * SAME)?.[0] ?? null;
    },
  };
}

function lettersOf(text: string): string {
  return cueOf(text.normalize("NFKC")).replace(/[^\p{L}\p{N}]/gu, "");
}
