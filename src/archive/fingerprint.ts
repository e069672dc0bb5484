import { createHash } from "node:crypto";
import type { Edition } from "./article.ts";
import { printedParts } from "./article.ts";

const LENGTH = 12;

/**
 * A short hash of an edition's words: what a translation was made from (`translationOf`). It changes
 * with any letter or figure, not with punctuation, white space or width.
 */
export function fingerprint(edition: Edition): string {
  const words = printedParts(edition)
    .map(({ text }) => text.normalize("NFKC").replace(/[^\p{L}\p{M}\p{N}]/gu, ""))
    .join("\n");
  return createHash("sha256").update(words).digest("hex").slice(0, LENGTH);
}
