import type { Edition } from "./article.ts";
import { headlineParts } from "./article.ts";

/** The first place where the item and its source differ. */
export interface Divergence {
  /** Offset in the source text, in UTF-16 code units, and the text there. */
  source: { offset: number; text: string };
  /** The part of the item (its block id, or null in the headline and byline) and the text there. */
  item: { block: string | null; text: string };
}

/** A block listed as moved that cannot be found in the source. */
export interface LostMove {
  /** Its block id, or `byline`. */
  block: string;
  /** How often its text occurs in the source: never, or more than once. */
  times: number;
}

/** A folded text, with the origin of each of its characters. */
interface Trace<Origin> {
  text: string;
  origins: Origin[];
}

interface ItemOrigin {
  block: string | null;
  /** Its name in `moved`. */
  part: string | null;
}

/** The name of the byline in `moved`; no block may have it as its id. */
const MOVED_BYLINE = "byline";

const SHOWN = 24;

/**
 * Compares the newspaper's raw text with what the item shows, character by character, ignoring white space
 * and character width (, and ，). Blocks in `moved` may be elsewhere in the source, as a caption between two
 * columns is; so may the byline, which some newspapers print last.
 * @returns null when they are the same.
 */
export function compareWithSource(
  source: string,
  edition: Edition,
  moved: readonly string[],
): Divergence | LostMove | null {
  // Nearly every item is faithful, so characters are only traced if it is not.
  const shown = partsOf(edition).map(({ text }) => text);
  if (moved.length === 0 && folded(shown.join("")) === folded(source)) return null;
  let left = foldSource(source);
  let right = foldItem(edition);
  for (const block of moved) {
    const from = right.origins.findIndex((origin) => origin.part === block);
    const to = right.origins.findLastIndex((origin) => origin.part === block) + 1;
    const text = right.text.slice(from, to);
    const times = text ? left.text.split(text).length - 1 : 0;
    if (times !== 1) return { block, times };
    const start = left.text.indexOf(text);
    left = without(left, start, start + text.length);
    right = without(right, from, to);
  }
  return left.text === right.text ? null : firstDivergence(left, right);
}

/** White space dropped and full-width forms narrowed; nothing else changes. */
function foldWidth(character: string): string {
  if (/\s/.test(character)) return "";
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

function folded(text: string): string {
  return text.replace(/[\s\uff01-\uff5e]/g, foldWidth);
}

function foldSource(source: string): Trace<number> {
  const trace: Trace<number> = { text: "", origins: [] };
  append(trace, source, (offset) => offset);
  return trace;
}

function foldItem(edition: Edition): Trace<ItemOrigin> {
  const trace: Trace<ItemOrigin> = { text: "", origins: [] };
  for (const { text, ...origin } of partsOf(edition)) append(trace, text, () => origin);
  return trace;
}

function partsOf({ headline, byline, blocks }: Edition): (ItemOrigin & { text: string })[] {
  return [
    ...headlineParts(headline).map((text) => ({ block: null, part: null, text })),
    { block: null, part: MOVED_BYLINE, text: byline ?? "" },
    ...blocks.map(({ ids: [id = null], text }) => ({ block: id, part: id, text })),
  ];
}

/** Folds a text, and adds it to a trace. */
function append<Origin>(trace: Trace<Origin>, text: string, originAt: (offset: number) => Origin): void {
  for (let offset = 0; offset < text.length; offset++) {
    const unit = foldWidth(text.charAt(offset));
    if (!unit) continue;
    trace.text += unit;
    trace.origins.push(originAt(offset));
  }
}

function without<Origin>({ text, origins }: Trace<Origin>, from: number, to: number): Trace<Origin> {
  return {
    text: text.slice(0, from) + text.slice(to),
    origins: [...origins.slice(0, from), ...origins.slice(to)],
  };
}

function firstDivergence(left: Trace<number>, right: Trace<ItemOrigin>): Divergence {
  let at = 0;
  while (at < left.text.length && left.text[at] === right.text[at]) at++;
  return {
    source: {
      offset: left.origins[at] ?? (left.origins.at(-1) ?? -1) + 1,
      text: left.text.slice(at, at + SHOWN),
    },
    item: {
      block: (right.origins[at] ?? right.origins.at(-1))?.block ?? null,
      text: right.text.slice(at, at + SHOWN),
    },
  };
}
