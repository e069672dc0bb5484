import { PackedReader } from "./packed-numbers.ts";
import type { Phrase, PhraseWord } from "./pairs.ts";
import { ENTRY_PATH, type ReleaseEntry } from "./release.ts";
import type { SearchFiles } from "./search-files.ts";
import { lastNotBehind } from "./sorted-words.ts";

/** An item in which a phrase stands. */
export interface Found {
  /** Its number in the release. */
  item: number;
  times: number;
  inHeadline: boolean;
}

/** A word index that is open for queries. */
export interface WordIndex {
  /**
   * The items in which a phrase stands. Of a long one only the words of the smallest chunks are looked up,
   * as long as few items have them all: those are then read by `confirm`, if there is one, which gives null for an item without it.
   * @throws SearchFault when any file it needs is not right.
   */
  find(phrase: Phrase, confirm?: (item: number) => Promise<Found | null>): Promise<Found[]>;
}

/** Words of a long phrase that are looked up at first, and the most items that are then read. */
const FIRST_WORDS = 5;
const MOST_READ = 3;

/** Chunks in one list: the entry names the lists, a query loads those its words are in. */
export const CHUNKS_IN_LIST = 64;

/** Path, in the folder of a release, of a list that has the first word and the size of each of its chunks. */
export function listPath(number: number): string {
  return `zh/${number.toString(36)}.list`;
}

/** Path of a chunk in the folder of a release. */
export function chunkPath(number: number): string {
  return `zh/${number.toString(36)}.words`;
}

/** Opens the index of Chinese. @throws SearchFault when it cannot be opened. */
export async function openWordIndex(files: SearchFiles): Promise<WordIndex> {
  const { folder, lists } = await files.json<ReleaseEntry>(ENTRY_PATH);
  /** The chunk in which a word is, if it is anywhere. */
  const place = async (word: PhraseWord): Promise<PlacedWord> => {
    const number = lastNotBehind(lists, word.word);
    if (number < 0) return { ...word, chunk: null, size: 0 };
    const { firsts, sizes } = readList(await files.packed(`${folder}/${listPath(number)}`));
    const at = lastNotBehind(firsts, word.word);
    return { ...word, chunk: number * CHUNKS_IN_LIST + at, size: sizes[at] ?? 0 };
  };
  const postings = async ({ word, offset, chunk }: PlacedWord): Promise<Postings | null> =>
    chunk === null ? null : readPostings(await files.packed(`${folder}/${chunkPath(chunk)}`), word, offset);
  /** The items where the words stand as they do in the phrase. */
  const together = async (words: readonly PlacedWord[]) => {
    const found = await Promise.all(words.map(postings));
    const present = found.filter((list) => list !== null);
    return present.length < found.length ? [] : standTogether(present);
  };
  return {
    async find({ words, isUnit }, confirm) {
      const placed = await Promise.all(words.map(place));
      if (confirm && words.length > FIRST_WORDS) {
        // What many items have makes a chunk large, and larger as the archive grows.
        const lightest = placed.toSorted((one, other) => one.size - other.size).slice(0, FIRST_WORDS);
        const candidates = await together(lightest);
        if (candidates.length <= MOST_READ) {
          const read = await Promise.all(candidates.map(({ item }) => confirm(item)));
          return read.filter((found) => found !== null);
        }
      }
      return (await together(placed)).map(({ item, marks }) => ({
        item,
        times: isUnit ? (marks[0] ?? 0) >> 1 : marks.length,
        inHeadline: marks.some((mark) => (mark & 1) === 1),
      }));
    },
  };
}

/** A word of a phrase with the number of its chunk, and the chunk's size in bytes. */
interface PlacedWord extends PhraseWord {
  chunk: number | null;
  size: number;
}

function readList(content: Uint8Array): { firsts: string[]; sizes: number[] } {
  const reader = new PackedReader(content);
  const list: { firsts: string[]; sizes: number[] } = { firsts: [], sizes: [] };
  while (!reader.isAtEnd) {
    list.firsts.push(reader.word());
    list.sizes.push(reader.number());
  }
  return list;
}

/** The items of one word. */
interface Postings {
  items: number[];
  /** Marks of the n-th item: `marks[firsts[n]]` to below `marks[firsts[n + 1]]`. */
  firsts: number[];
  /** Twice the place of the phrase's beginning, and one more in a headline. */
  marks: number[];
}

/** A chunk is a row of words, each with the size of its postings in bytes and the postings. */
function readPostings(bytes: Uint8Array, wanted: string, offset: number): Postings | null {
  const reader = new PackedReader(bytes);
  while (!reader.isAtEnd) {
    const word = reader.word();
    const size = reader.number();
    if (word !== wanted) {
      reader.skip(size);
      continue;
    }
    const postings: Postings = { items: [], firsts: [], marks: [] };
    let item = 0;
    for (let left = reader.number(); left > 0; left--) {
      item += reader.number();
      postings.items.push(item);
      postings.firsts.push(postings.marks.length);
      let mark = -2 * offset;
      for (let marks = reader.number(); marks > 0; marks--) {
        mark += reader.number();
        postings.marks.push(mark);
      }
    }
    postings.firsts.push(postings.marks.length);
    return postings;
  }
  return null;
}

/** The numbers of all items that have a word in a chunk: what is read to check an index. */
export function itemsIn(content: Uint8Array): Set<number> {
  const reader = new PackedReader(content);
  const items = new Set<number>();
  while (!reader.isAtEnd) {
    reader.skip(reader.number());
    reader.number();
    let item = 0;
    for (let left = reader.number(); left > 0; left--) {
      item += reader.number();
      items.add(item);
      for (let marks = reader.number(); marks > 0; marks--) reader.number();
    }
  }
  return items;
}

/** The items where all words have a mark in common. */
function standTogether(lists: readonly Postings[]): { item: number; marks: number[] }[] {
  const [rarest, ...others] = lists.toSorted((one, other) => one.items.length - other.items.length);
  const found: { item: number; marks: number[] }[] = [];
  const next = others.map(() => 0);
  for (const [index, item] of rarest?.items.entries() ?? []) {
    let common = marksOf(rarest, index);
    for (const [number, other] of others.entries()) {
      let at = next[number] ?? 0;
      while ((other.items[at] ?? Number.POSITIVE_INFINITY) < item) at++;
      next[number] = at;
      const there = other.items[at] === item ? marksOf(other, at) : [];
      common = common.filter((mark) => there.includes(mark));
    }
    if (common.length > 0) found.push({ item, marks: common });
  }
  return found;
}

function marksOf(postings: Postings | undefined, index: number): number[] {
  return postings?.marks.slice(postings.firsts[index], postings.firsts[index + 1]) ?? [];
}
