import type { Bilingual } from "../../text/language.ts";

/** Something that was concluded from the text: how sure it is, from 0 to 1, and why. */
export interface Verdict {
  confidence: number;
  reason: Bilingual;
}

/** A verdict in one line. */
export function verdict(confidence: number, zh: string, en: string): Verdict {
  return { confidence, reason: { zh, en } };
}
