import { createHash } from "node:crypto";
import type { Edition } from "./article.ts";
import { headlineParts, printedParts } from "./article.ts";

const ITEM_LENGTH = 12;
const PART_LENGTH = 6;

const NO_WORD = /[^\p{L}\p{M}\p{N}]/gu;
const NEITHER_WORD_NOR_FIGURE = /(?!(?<=\d)(?:\.\d|[%‰]))[^\p{L}\p{M}\p{N}]/gu;

/** The part name of headline and byline. No block can have it as its id. */
export const HEADLINE = "headline";

/**
 * A short hash of an edition's words. It changes with any letter or digit, but not with punctuation,
 * white space or width.
 */
export function fingerprint(edition: Edition): string {
  const words = printedParts(edition).map(({ text }) => text.normalize("NFKC").replace(NO_WORD, ""));
  return hash(words, ITEM_LENGTH);
}

/** The names of the parts that can be translated separately: `headline`, and every id of every block. */
export function translatableParts({ blocks }: Edition): string[] {
  return [...new Set([HEADLINE, ...blocks.flatMap(({ ids }) => ids)])];
}

/**
 * A short hash of each part that can be translated separately. A decimal point or a percent sign belongs to
 * its number here, so it counts.
 */
export function partFingerprints(edition: Edition): Record<string, string> {
  const part = (texts: readonly string[]) => inLetters(hash(texts.map(wordsAndFigures), PART_LENGTH));
  const head = [...headlineParts(edition.headline), edition.byline].filter((text) => text !== null);
  const blocks = edition.blocks.flatMap(({ ids, text }) => ids.map((id) => [id, part([text])] as const));
  return { [HEADLINE]: part(head), ...Object.fromEntries(blocks) };
}

function wordsAndFigures(text: string): string {
  return text.normalize("NFKC").replace(NEITHER_WORD_NOR_FIGURE, "");
}

function hash(words: readonly string[], length: number): string {
  return createHash("sha256").update(words.join("\n")).digest("hex").slice(0, length);
}

/** Hexadecimal in the letters a to p, because YAML would read 10 or 1e5 as a number. */
function inLetters(hexadecimal: string): string {
  return hexadecimal.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
