import type { Message } from "../../diagnostics/diagnostic.ts";
import { CHARACTER_KINDS } from "../../i18n/diagnostic-terms.ts";
import type { StrayCharacter } from "../../text/characters.ts";

/** A character that is not text. */
export function noText({ code, kind }: StrayCharacter): Message {
  return { id: "character", values: { code, kind: CHARACTER_KINDS[kind] } };
}

/** A character that cannot be seen. */
export function invisibleCharacter({ code }: StrayCharacter): Message {
  return { id: "invisible-character", values: { code } };
}
