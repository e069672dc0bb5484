import { checkedFetch, type Fetch } from "./checked-fetch.ts";
import { PackedReader } from "./packed-numbers.ts";
import type { Phrase, PhraseWord } from "./pairs.ts";
import { SIGNATURE } from "./signature.ts";

/** Where the address of the current index lies below a bundle's folder. */
export const ENTRY_PATH = "entry.json";

/** Names the folder of an index by its content, so that no file of an older one is taken for a new one. */
export interface IndexEntry {
  folder: string;
}

/** What is loaded before the first query. */
export interface IndexDirectory {
  /** Ids of the items, in the order of their numbers. */
  ids: string[];
  /** The first word of each chunk, cut to what tells it from the word before. */
  chunks: string[];
}

/** An item in which a phrase stands. */
export interface Found {
  id: string;
  times: number;
  inHeadline: boolean;
}

/** A word index that is open for queries. */
export interface WordIndex {
  /**
   * The items in which a phrase stands. Of a long one only the first words are looked up, as long as few
   * items have them: those are then read by `confirm`, if there is one, which gives null for an item without it.
   * @throws SearchFault when any file it needs is not right.
   */
  find(phrase: Phrase, confirm?: (id: string) => Promise<Found | null>): Promise<Found[]>;
}

/** Words of a long phrase that are looked up at first, and the most items that are then read. */
const FIRST_WORDS = 5;
const MOST_READ = 3;

/** Path of the directory in the folder of an index. */
export const DIRECTORY_PATH = "directory.json";

/** Path of a chunk in the folder of an index. */
export function chunkPath(number: number): string {
  return `${number.toString(36)}.words`;
}

/** Opens the index of a bundle (an absolute URL ending in `/`). @throws SearchFault when it cannot be opened. */
export async function openWordIndex(bundle: string, fetchFile: Fetch): Promise<WordIndex> {
  const entry: IndexEntry = await (await checkedFetch(`${bundle}${ENTRY_PATH}`, fetchFile)).json();
  const folder = `${bundle}${entry.folder}/`;
  const directory: IndexDirectory = await (
    await checkedFetch(`${folder}${DIRECTORY_PATH}`, fetchFile)
  ).json();
  const loaded = new Map<number, Promise<Uint8Array>>();
  const load = (chunk: number) => {
    const known = loaded.get(chunk) ?? loadBytes(`${folder}${chunkPath(chunk)}`, fetchFile);
    loaded.set(chunk, known);
    return known;
  };
  /** The items where the words stand as they do in the phrase. */
  const together = async (words: readonly PhraseWord[]) => {
    const lists = await Promise.all(
      words.map(async ({ word, offset }) => {
        const chunk = chunkOf(directory.chunks, word);
        return chunk < 0 ? null : readPostings(await load(chunk), word, offset);
      }),
    );
    const present = lists.filter((list) => list !== null);
    return present.length < lists.length ? [] : standTogether(present);
  };
  const idOf = (item: number) => directory.ids[item] ?? "";
  return {
    async find({ words, isUnit }, confirm) {
      if (confirm && words.length > FIRST_WORDS) {
        const candidates = await together(words.slice(0, FIRST_WORDS));
        if (candidates.length <= MOST_READ) {
          const read = await Promise.all(candidates.map(({ item }) => confirm(idOf(item))));
          return read.filter((found) => found !== null);
        }
      }
      return (await together(words)).map(({ item, marks }) => ({
        id: idOf(item),
        times: isUnit ? (marks[0] ?? 0) >> 1 : marks.length,
        inHeadline: marks.some((mark) => (mark & 1) === 1),
      }));
    },
  };
}

/** The items of one word. */
interface Postings {
  items: number[];
  /** Marks of the n-th item: `marks[firsts[n]]` to below `marks[firsts[n + 1]]`. */
  firsts: number[];
  /** Twice the place of the phrase's beginning, and one more in a headline. */
  marks: number[];
}

async function loadBytes(url: string, fetchFile: Fetch): Promise<Uint8Array> {
  const bytes = new Uint8Array(await (await checkedFetch(url, fetchFile)).arrayBuffer());
  return bytes.subarray(SIGNATURE.length);
}

/** Number of the last chunk that does not begin behind the word; −1 when all do. */
function chunkOf(chunks: readonly string[], word: string): number {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle] ?? "") <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
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
