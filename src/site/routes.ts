import { LANGUAGES, type Language, PATH_OF } from "../text/language.ts";

/** A page that exists in every language of the interface, as a path below the language's own. */
export type Section = "" | `${string}/`;

/** The other languages of a page, by BCP 47 tag; `x-default` for readers of none of them. */
export type Alternates = Partial<Record<Language | "x-default", string>>;

export const FRONT_PATH = "/";
export const DATES: Section = "dates/";
export const TOPICS: Section = "topics/";
export const NAMES: Section = "names/";
export const SEARCH: Section = "search/";
export const STATUS: Section = "status/";
export const EDITING: Section = "editing/";

/** Address of a section in a language, from the root of the site: `/zh/dates/`. */
export function sectionPath(language: Language, section: Section): string {
  return `/${PATH_OF[language]}/${section}`;
}

/** The address of an item that is cited: both languages. */
export function itemPath(id: string): string {
  return `/articles/${id}/`;
}

/** Address of an item in one language. */
export function articlePath(language: Language, id: string): string {
  return sectionPath(language, `articles/${id}/`);
}

/** Address of a topic's list. */
export function topicPath(language: Language, id: string): string {
  return sectionPath(language, `${TOPICS}${id}/`);
}

/** Address of a page about the archive. */
export function aboutPath(language: Language, name: string): string {
  return sectionPath(language, `${name}/`);
}

/** Address of a picture of an item. */
export function picturePath(id: string, file: string): string {
  return `${itemPath(id)}${encodeURIComponent(file)}`;
}

/** Address of what is made of a scan of an item, without `/` at the end: a IIIF image service, and thumbnails. */
export function scanPath(id: string, file: string): string {
  return `${itemPath(id)}scans/${encodeURIComponent(file)}`;
}

/** Address of the IIIF manifest of an item's scans. */
export function manifestPath(id: string): string {
  return `${itemPath(id)}manifest.json`;
}

/** Address of a language's feed. */
export function feedPath(language: Language): string {
  return `/${PATH_OF[language]}/rss.xml`;
}

/** Address of the OpenSearch description by which browsers add the archive as a search engine. */
export function openSearchPath(language: Language): string {
  return `/${PATH_OF[language]}/opensearch.xml`;
}

/** The addresses of a section in every language of the interface. */
export function sectionAlternates(section: Section): Alternates {
  const paths = Object.fromEntries(LANGUAGES.map((language) => [language, sectionPath(language, section)]));
  return section === "" ? { ...paths, "x-default": FRONT_PATH } : paths;
}

/** The addresses of an item: English only where there is a translation. */
export function itemAlternates(id: string, hasTranslation: boolean): Alternates {
  const languages = LANGUAGES.filter((language) => language !== "en" || hasTranslation);
  return {
    ...Object.fromEntries(languages.map((language) => [language, articlePath(language, id)])),
    "x-default": itemPath(id),
  };
}

/**
 * Address of the social card of an item's page, beside it: `/zh/articles/x.png`. Of a front page's path it is
 * that of the archive in a language: `/zh.png`.
 */
export function cardPath(path: string): string {
  return path.replace(/\/$/, ".png");
}
