import type { Bilingual, Language } from "../text/language.ts";
import { inLanguage } from "../text/traditional.ts";
import { type CslItem, cslLanguage } from "./csl-json.ts";

/** A search of the archive as it is cited, in a language. What only a reader's page knows are places in braces. */
export interface SearchReference {
  language: Language;
  archive: Bilingual;
}

/** How a style in English has the version of a database, and a day. */
export interface EnglishSearchForm {
  /** The variable that the style prints; some add the word "version" themselves. */
  version: "genre" | "version";
  versionText: "{version}" | "version {version}" | "Version {version}";
  /** The place of the day of access: `November 29, 2026` or `29 Nov. 2026`. */
  day: "{longDay}" | "{shortDay}";
}

const TITLE: Bilingual = { zh: "检索“{query}”的结果：{count} 篇", en: "Search for “{query}”: {count} found" };
const VERSION: Bilingual = { zh: "版本 {version}", en: "Version {version}" };

/** The parts of the citation of a search that all formats have. */
export function searchParts({ language, archive }: SearchReference) {
  return {
    archive: inLanguage(archive, language),
    title: inLanguage(TITLE, language),
    version: inLanguage(VERSION, language),
  };
}

/** A search for a style of GB/T 7714. An undated page has there the year of the day on which it was seen, in brackets. */
export function gbtSearch(search: SearchReference): CslItem {
  const { archive, title, version } = searchParts(search);
  return {
    ...shared,
    ...{ language: cslLanguage(search), title, version },
    author: [{ literal: archive }],
    issued: { literal: "[{year}]" },
    accessed: { literal: "{day}" },
  };
}

/** A search for a style in English. */
export function englishSearch(
  { archive }: SearchReference,
  { version, versionText, day }: EnglishSearchForm,
): CslItem {
  return {
    ...shared,
    ...{ language: "en-GB", title: TITLE.en, [version]: versionText },
    author: [{ literal: archive.en }],
    accessed: { literal: day },
  };
}

/** A search in CSL-JSON. */
export function cslSearch(search: SearchReference): CslItem {
  const { archive, title } = searchParts(search);
  return {
    ...shared,
    ...{ language: cslLanguage(search), title, version: "{version}" },
    author: [{ literal: archive }],
    accessed: { "date-parts": [["{year}", "{month}", "{date}"]] },
  };
}

const shared = { id: "search-{hash}", type: "dataset", URL: "{url}" } as const;
