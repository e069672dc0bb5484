import { decodePress, type PressEncoding } from "./decode-press.ts";
import { type PressText, pressTextOf } from "./press-text.ts";

/** A file of press text as it was read. */
export interface Press extends PressText {
  /** What its text was written in. */
  encoding: PressEncoding;
  /** True where its lines are those of the file, so that an item can say which of them it came from. */
  hasLines: boolean;
}

/** Names of the files that can be read. */
export const PRESS_FILE = /\.txt$/i;

/** Reads a file of press text; null where its encoding cannot be told. */
export async function readPress(bytes: Uint8Array): Promise<Press | null> {
  const decoded = decodePress(bytes);
  return decoded && { ...pressTextOf(decoded.text), encoding: decoded.encoding, hasLines: true };
}
