/** Whole numbers and words in as few bytes as they need: seven bits a byte, the eighth says that more follow. */
export class PackedWriter {
  length = 0;
  private buffer = new Uint8Array(2 ** 16);

  number(value: number): void {
    this.makeRoom(6);
    let rest = value;
    while (rest > 127) {
      this.buffer[this.length++] = (rest & 127) | 128;
      rest = Math.floor(rest / 128);
    }
    this.buffer[this.length++] = rest;
  }

  word(value: string): void {
    const bytes = ENCODER.encode(value);
    this.number(bytes.length);
    this.append(bytes);
  }

  append(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written between two places; it is overwritten by what follows `clear`. */
  written(from = 0, to = this.length): Uint8Array {
    return this.buffer.subarray(from, to);
  }

  clear(): void {
    this.length = 0;
  }

  private makeRoom(size: number): void {
    if (this.length + size <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(this.buffer.length * 2, this.length + size));
    grown.set(this.written());
    this.buffer = grown;
  }
}

/** Reads what a `PackedWriter` wrote. */
export class PackedReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  word(): string {
    const size = this.number();
    this.at += size;
    return DECODER.decode(this.bytes.subarray(this.at - size, this.at));
  }

  skip(bytes: number): void {
    this.at += bytes;
  }
}

/** The bytes of nothing but words. */
export function packWords(words: readonly string[]): Uint8Array {
  const writer = new PackedWriter();
  for (const word of words) writer.word(word);
  return writer.written();
}

/** The words that `packWords` packed. */
export function readWords(bytes: Uint8Array): string[] {
  const reader = new PackedReader(bytes);
  const words: string[] = [];
  while (!reader.isAtEnd) words.push(reader.word());
  return words;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
