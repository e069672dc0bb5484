import type { Bilingual } from "../../text/language.ts";

/** Something that was concluded from the text: how sure it is, from 0 to 1, and why. */
export interface Evidence {
  confidence: number;
  reason: Bilingual;
}

/** Evidence from its confidence and its reason in both languages. */
export function evidence(confidence: number, zh: string, en: string): Evidence {
  return { confidence, reason: { zh, en } };
}
