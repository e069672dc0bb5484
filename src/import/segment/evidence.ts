import type { Bilingual } from "../../text/language.ts";

/** A conclusion from the text: its confidence, from 0 to 1, and its reason. */
export interface Evidence {
  confidence: number;
  reason: Bilingual;
}

/** Creates evidence from its confidence and its reason in both languages. */
export function evidence(confidence: number, zh: string, en: string): Evidence {
  return { confidence, reason: { zh, en } };
}
