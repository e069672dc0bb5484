import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { PackedWriter } from "../packed-numbers.ts";
import type { ItemWords } from "../pairs.ts";
import { SIGNATURE } from "../signature.ts";
import {
  chunkPath,
  DIRECTORY_PATH,
  ENTRY_PATH,
  type IndexDirectory,
  type IndexEntry,
} from "../word-index.ts";
import type { Files } from "./bundle.ts";

/** An item as it is indexed. */
export interface IndexedItem {
  id: string;
  words: ItemWords;
}

/** Unpacked size at which a chunk is closed: a query loads whole chunks, the directory names them all. */
const CHUNK = 6000;

/** The files of a word index. Items may be made one by one: nothing of them is kept but their postings. */
export function buildWordIndex(items: Iterable<IndexedItem>): Files {
  const postings = new Postings();
  const directory: IndexDirectory = { ids: [], chunks: [] };
  for (const { id, words } of items) {
    const item = directory.ids.push(id) - 1;
    for (const [word, places] of words.pairs) {
      postings.add(
        word,
        item,
        places.map(({ at, inHeadline }) => markOf(at, inHeadline)),
      );
    }
    for (const [word, { at, inHeadline }] of words.units) postings.add(word, item, [markOf(at, inHeadline)]);
  }
  const chunks: Uint8Array[] = [];
  for (const { first, content } of chunksOf(postings)) {
    directory.chunks.push(first);
    chunks.push(new Uint8Array(gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 })));
  }
  return addressed(directory, chunks);
}

function markOf(at: number, inHeadline: boolean): number {
  return at * 2 + Number(inHeadline);
}

/** Chunks are numbered, in a folder named by the content of them all. */
function addressed(directory: IndexDirectory, chunks: readonly Uint8Array[]): Files {
  const hash = createHash("sha256").update(JSON.stringify(directory));
  for (const chunk of chunks) hash.update(chunk);
  const entry: IndexEntry = { folder: hash.digest("hex").slice(0, 12) };
  const json = (data: unknown) => new TextEncoder().encode(JSON.stringify(data));
  return new Map([
    [ENTRY_PATH, json(entry)],
    [`${entry.folder}/${DIRECTORY_PATH}`, json(directory)],
    ...chunks.map((chunk, number): [string, Uint8Array] => [`${entry.folder}/${chunkPath(number)}`, chunk]),
  ]);
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
