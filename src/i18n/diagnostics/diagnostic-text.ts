import type { Bilingual } from "../../text/language.ts";

/** The texts of a diagnostic: the problem and its remedy. */
export interface DiagnosticText {
  message: Bilingual;
  advice: Bilingual;
}
export const SIMILAR = { zh: "是不是“{similar}”？", en: 'Did you mean "{similar}"?' } as const;
