import type { Words } from "../../i18n/words.ts";

/** The words of the interface that the verification needs; only these travel with its page. */
export const VERIFY_WORDS = [
  ...(["verifying", "verifyDone", "verifyNothing", "verifyUnchanged", "verifyUnchangedSince"] as const),
  ...([
    "verifyUndated",
    "verifyChangedOn",
    "verifyChangedUndated",
    "verifyDiffers",
    "verifyRetired",
  ] as const),
  ...([
    "verifySearch",
    "verifyForeign",
    "verifyForeignAddress",
    "verifyForeignQuotation",
    "verifyVersion",
  ] as const),
  ...(["verifyUnknownVersion", "verifyNoSuchVersion", "verifyVersionUnknown", "verifyExact"] as const),
  ...(["verifySameWords", "formScript", "formMarks", "formCase", "formSpacing"] as const),
  ...(["verifyLegendQuotation", "verifyLegendChange", "verifyBlockMissing", "verifyBlockRetired"] as const),
  ...(["verifyBlockSame", "verifyShort", "verifyFault", "changesOfItem", "changeUncommitted"] as const),
  ...(["changeTextAdded", "changeTextRemoved", "languageZhHans", "languageZhHant", "languageEn"] as const),
  ...(["kicker", "headlineTitle", "deck", "byline", "retry", "reload"] as const),
  ...(["faultOffline", "faultMissing", "faultDamaged", "faultTimeout", "faultUnsupported"] as const),
  "faultInternal",
] as const satisfies readonly (keyof Words)[];

export type VerifyWords = Pick<Words, (typeof VERIFY_WORDS)[number]>;
