import { type CslItem, type EnglishForm, englishItem, gbtItem } from "./csl-json.ts";
import { type EnglishSearchForm, englishSearch, gbtSearch, type SearchReference } from "./csl-search.ts";
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
  searchOf(search: SearchReference): CslItem;
}

interface EnglishForms extends EnglishForm {
  search: EnglishSearchForm;
}

const CHICAGO: EnglishForms = {
  ...{ hasCharacters: true, keepsNameOrder: true, addsEdition: true },
  search: { version: "genre", versionText: "version {version}", day: "{longDay}" },
};
const APA: EnglishForms = {
  ...{ hasCharacters: false, keepsNameOrder: false, addsEdition: true },
  search: { version: "version", versionText: "{version}", day: "{longDay}" },
};
const MLA: EnglishForms = {
  ...{ hasCharacters: true, keepsNameOrder: true, addsEdition: false },
  search: { version: "version", versionText: "Version {version}", day: "{shortDay}" },
};

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
      searchOf: gbtSearch,
    },
  };
}

function english(name: string, form: EnglishForms, makes: RunStyle["makes"]): RunStyle {
  return {
    engine: name,
    read: () => packagedStyle(name),
    language: "en-US",
    makes,
    itemOf: (reference) => englishItem(reference, form),
    searchOf: (search) => englishSearch(search, form.search),
  };
}
