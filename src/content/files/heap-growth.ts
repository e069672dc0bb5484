import { setFlagsFromString } from "node:v8";

/** Bytes from which on a text is large, and bytes of large texts from which on there are many. */
const LARGE = 2 ** 18;
const MANY = 2 ** 22;

let bytesOfLarge = 0;

/**
 * Called with the size of each text that is read. A large text makes a hundred times its size of garbage wherever it
 * is worked on; from many on, the heap of this process grows by half between collections, not fourfold.
 */
export function noteTextSize(bytes: number): void {
  if (bytes < LARGE || bytesOfLarge > MANY) return;
  bytesOfLarge += bytes;
  if (bytesOfLarge > MANY) setFlagsFromString("--heap-growing-percent=50");
}
