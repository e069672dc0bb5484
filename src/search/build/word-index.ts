import { PackedWriter } from "../packed-numbers.ts";
import type { ItemWords } from "../pairs.ts";
import { CHUNKS_IN_LIST, chunkPath, listPath } from "../word-index.ts";
import type { Files } from "./bundle.ts";
import { packed } from "./packed-file.ts";

/** A word index: its files by their paths in the folder of a release, and what the release's entry says of it. */
export interface BuiltWordIndex {
  files: Files;
  /** The first word of each list of chunks. */
  lists: string[];
}

/** Unpacked size at which a chunk is closed: a query loads whole chunks. */
const CHUNK = 6000;

/** A word index of items in the order of their numbers. They may be made one by one: only their postings are kept. */
export function buildWordIndex(items: Iterable<ItemWords>): BuiltWordIndex {
  const postings = new Postings();
  let item = 0;
  for (const { pairs, units } of items) {
    for (const [word, places] of pairs) {
      postings.add(
        word,
        item,
        places.map(({ at, inHeadline }) => markOf(at, inHeadline)),
      );
    }
    for (const [word, { at, inHeadline }] of units) postings.add(word, item, [markOf(at, inHeadline)]);
    item += 1;
  }
  const files: Files = new Map();
  const heads: ChunkHead[] = [];
  for (const { first, content } of chunksOf(postings)) {
    files.set(chunkPath(heads.length), packed(content));
    heads.push({ first, size: content.length });
  }
  const lists: string[] = [];
  for (let from = 0; from < heads.length; from += CHUNKS_IN_LIST) {
    const list = heads.slice(from, from + CHUNKS_IN_LIST);
    files.set(listPath(lists.length), packedList(list));
    lists.push(list[0]?.first ?? "");
  }
  return { files, lists };
}

/** What a list says of a chunk. */
interface ChunkHead {
  /** Its first word, cut to what tells it from the word before. */
  first: string;
  size: number;
}

function packedList(heads: readonly ChunkHead[]): Uint8Array {
  const list = new PackedWriter();
  for (const { first, size } of heads) {
    list.word(first);
    list.number(size);
  }
  return packed(list.written());
}

function markOf(at: number, inHeadline: boolean): number {
  return at * 2 + Number(inHeadline);
}

function* chunksOf(postings: Postings): Generator<{ first: string; content: Uint8Array }> {
  const content = new PackedWriter();
  let first = "";
  let before = "";
  for (const { word, parts } of postings.sorted()) {
    if (content.length === 0) first = distinct(word, before);
    content.word(word);
    content.number(parts.reduce((size, part) => size + part.length, 0));
    for (const part of parts) content.append(part);
    before = word;
    if (content.length < CHUNK) continue;
    yield { first, content: content.written() };
    content.clear();
  }
  if (content.length > 0) yield { first, content: content.written() };
}

/** The beginning of a word up to the first letter in which it differs from the word before. */
function distinct(word: string, before: string): string {
  const letters = [...word];
  const others = [...before];
  const differs = letters.findIndex((letter, index) => letter !== others[index]);
  return letters.slice(0, differs + 1).join("");
}

/** The items of every word, packed as they come and brought together at the end. */
class Postings {
  private readonly numbers = new Map<string, number>();
  private readonly lastItem: number[] = [];
  private readonly words = new GrowingNumbers();
  private readonly starts = new GrowingNumbers();
  private readonly packed = new PackedWriter();

  /** Items come in order, and marks. */
  add(word: string, item: number, marks: readonly number[]): void {
    const number = this.numbers.get(word) ?? this.numbers.size;
    this.numbers.set(word, number);
    this.words.push(number);
    this.starts.push(this.packed.length);
    this.packed.number(item - (this.lastItem[number] ?? 0));
    this.lastItem[number] = item;
    this.packed.number(marks.length);
    let last = 0;
    for (const mark of marks) {
      this.packed.number(mark - last);
      last = mark;
    }
  }

  /** Words in order, each with its postings: their number, and each packed. */
  *sorted(): Generator<{ word: string; parts: Uint8Array[] }> {
    const { first, order } = this.byWord();
    const count = new PackedWriter();
    for (const word of [...this.numbers.keys()].sort()) {
      const number = this.numbers.get(word) ?? 0;
      const own = order.subarray(first[number], first[number + 1]);
      count.clear();
      count.number(own.length);
      yield { word, parts: [count.written(), ...Array.from(own, (at) => this.posting(at))] };
    }
  }

  private posting(at: number): Uint8Array {
    const end = at + 1 < this.starts.length ? this.starts.at(at + 1) : this.packed.length;
    return this.packed.written(this.starts.at(at), end);
  }

  /** Counting sort: the postings of word n are `order[first[n]]` to below `order[first[n + 1]]`. */
  private byWord(): { first: Uint32Array; order: Uint32Array } {
    const { words } = this;
    const first = new Uint32Array(this.numbers.size + 1);
    const add = (list: Uint32Array, index: number, value: number) => {
      const sum = (list[index] ?? 0) + value;
      list[index] = sum;
      return sum;
    };
    for (let at = 0; at < words.length; at++) add(first, words.at(at) + 1, 1);
    for (let number = 1; number < first.length; number++) add(first, number, first[number - 1] ?? 0);
    const next = first.slice();
    const order = new Uint32Array(words.length);
    for (let at = 0; at < words.length; at++) order[add(next, words.at(at), 1) - 1] = at;
    return { first, order };
  }
}

class GrowingNumbers {
  length = 0;
  private numbers = new Uint32Array(2 ** 16);

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const grown = new Uint32Array(this.numbers.length * 2);
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers[this.length++] = number;
  }

  at(index: number): number {
    return this.numbers[index] ?? 0;
  }
}
