import { type CslItem, type EnglishForm, englishItem, gbtItem } from "./csl-json.ts";
import { type GbtStyle, gbtStyle } from "./gbt-style.ts";
import { packagedStyle } from "./packaged-styles.ts";
import type { Reference } from "./reference.ts";
import type { StyleName } from "./style-names.ts";

/** A style as citeproc-js runs it. */
export interface RunStyle {
  /** Styles of one engine are made together. */
  engine: string;
  /** The style, in XML or as the package keeps it; read when it is first needed. */
  read(): unknown;
  language: "zh-CN" | "en-US";
  /** A note, or an entry of a bibliography. */
  makes: "note" | "entry";
  itemOf(reference: Reference): CslItem;
}

const CHICAGO: EnglishForm = { hasCharacters: true, keepsNameOrder: true, addsEdition: true };
const APA: EnglishForm = { hasCharacters: false, keepsNameOrder: false, addsEdition: true };
const MLA: EnglishForm = { hasCharacters: true, keepsNameOrder: true, addsEdition: false };

/** How citeproc-js makes each format. */
export const STYLES: Record<StyleName, RunStyle> = {
  ...gbt({ year: 2025, system: "numeric" }),
  ...gbt({ year: 2025, system: "note" }),
  ...gbt({ year: 2025, system: "author-date" }),
  ...gbt({ year: 2015, system: "numeric" }),
  ...gbt({ year: 2015, system: "note" }),
  ...gbt({ year: 2015, system: "author-date" }),
  "chicago-note": english("chicago-fullnote-bibliography", CHICAGO, "note"),
  "chicago-bibliography": english("chicago-fullnote-bibliography", CHICAGO, "entry"),
  apa: english("apa", APA, "entry"),
  mla: english("modern-language-association", MLA, "entry"),
} as Record<StyleName, RunStyle>;

function gbt(style: GbtStyle): Record<string, RunStyle> {
  const name = `gbt-${style.year}-${style.system}`;
  const colon = style.year === 2025 ? "：" : ": ";
  return {
    [name]: {
      engine: name,
      read: () => gbtStyle(style),
      language: "zh-CN",
      makes: style.system === "note" ? "note" : "entry",
      itemOf: (reference) => gbtItem(reference, colon),
    },
  };
}

function english(name: string, form: EnglishForm, makes: RunStyle["makes"]): RunStyle {
  return {
    engine: name,
    read: () => packagedStyle(name),
    language: "en-US",
    makes,
    itemOf: (reference) => englishItem(reference, form),
  };
}
