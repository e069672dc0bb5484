import { LANGUAGES, type Language, PATH_OF } from "../text/language.ts";
import type { ListPage } from "./list-pages.ts";

/** A page that every archive has in each language of the interface. */
interface SectionEntry {
  /** Path below that of the language. */
  path: "" | `${string}/`;
  /** Key of its name in the interface words. */
  word: string;
  inNavigation: boolean;
  inSitemap: boolean;
  /** True for a page for editors, which search engines must not list. */
  forEditors: boolean;
}

const FOR_READERS = { inNavigation: true, inSitemap: true, forEditors: false };
const FOR_EDITORS = { inNavigation: false, inSitemap: false, forEditors: true };

/**
 * The sections of the site, in navigation order. Pages, navigation, sitemap, reserved names, the link check and the
 * inventory of a release are derived from this table.
 */
export const SECTIONS = {
  front: { path: "", word: "home", ...FOR_READERS },
  dates: { path: "dates/", word: "byDate", ...FOR_READERS },
  topics: { path: "topics/", word: "byTopic", ...FOR_READERS },
  names: { path: "names/", word: "names", ...FOR_READERS },
  search: { path: "search/", word: "search", ...FOR_READERS, inSitemap: false },
  data: { path: "data/", word: "dataTitle", ...FOR_READERS, inNavigation: false },
  concordance: {
    path: "concordance/",
    word: "concordance",
    ...{ inNavigation: false, inSitemap: false, forEditors: false },
  },
  changes: { path: "changes/", word: "changes", ...FOR_READERS, inNavigation: false },
  verify: { path: "verify/", word: "verify", ...FOR_READERS, inNavigation: false },
  timeline: { path: "timeline/", word: "timeline", ...FOR_READERS, inNavigation: false },
  status: { path: "status/", word: "statusTitle", ...FOR_EDITORS },
  editing: { path: "editing/", word: "editingGuide", ...FOR_EDITORS },
} as const satisfies Record<string, SectionEntry>;

export type Section = keyof typeof SECTIONS;

export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];

/** The formats of feeds: file name below the path of what they list, media type and display name. */
export const FEEDS = {
  rss: { file: "rss.xml", mediaType: "application/rss+xml", name: "RSS" },
  atom: { file: "atom.xml", mediaType: "application/atom+xml", name: "Atom" },
  json: { file: "feed.json", mediaType: "application/feed+json", name: "JSON Feed" },
} as const;

export type FeedFormat = keyof typeof FEEDS;

export const FEED_FORMATS = Object.keys(FEEDS) as FeedFormat[];

/** Path of the archive's data for programs. */
export const DATA_PATH = "/data/";

const OPEN_SEARCH_FILE = "opensearch.xml";
const NOT_FOUND = "404";
const ITEMS = "articles";

/** Names that the site's own pages use, so pages about the archive cannot. */
export const RESERVED_PAGES: readonly string[] = [
  ...[NOT_FOUND, ITEMS, "index"],
  ...Object.values(SECTIONS).flatMap(({ path }) => (path === "" ? [] : [path.slice(0, -1)])),
];

/** Ids of anchors and controls on item pages, so blocks cannot have them. */
export const RESERVED_ANCHORS: readonly string[] = [
  ...["text", "hits", "shared", "q", "topics"],
  ...["vertical", "mark-names", "mark-terms", "view-both", "view-zh", "view-en"],
];

/** The same page in other languages, by BCP 47 tag; `x-default` for readers of none of them. */
export type Alternates = Partial<Record<Language | "x-default", string>>;

/** The path of a page and its treatment by search engines. */
export interface PageAddress {
  path: string;
  alternates: Alternates;
  /** True for a page that search engines do not list. */
  hidden: boolean;
}

/** The front page in both languages. */
export const FRONT_PATH = "/";

/** Path of a section in a language, from the root of the site: `/zh/dates/`; of its later pages `/zh/changes/page/2/`. */
export function sectionPath(language: Language, section: Section, page = 1): string {
  return below(language, SECTIONS[section].path + pagePath(page));
}

/** Path of the page that is cited for an item: both languages. */
export function itemPath(id: string): string {
  return `/${ITEMS}/${id}/`;
}

/** Path of the page with the citations of an item. */
export function citePath(id: string): string {
  return `${itemPath(id)}cite/`;
}

/** Path of an item as data (JSON), with its citations, the versions of its texts and the notes of its names. */
export function itemDataPath(id: string): string {
  return `${itemPath(id)}index.json`;
}

/** Path of the JSON Schema of an item as data, or of the list of the archive's data. */
export function schemaPath(of: "item" | "index"): string {
  return `${DATA_PATH}schema/${of}.schema.json`;
}

/** Path of an item in one language. */
export function articlePath(language: Language, id: string): string {
  return below(language, `${ITEMS}/${id}/`);
}

/** Path of a name's page; of its later pages `/zh/names/shenzhen/page/2/`. */
export function namePath(language: Language, id: string, page = 1): string {
  return below(language, `${SECTIONS.names.path}${id}/${pagePath(page)}`);
}

/** Path of the names in one order with one key: `/zh/names/pinyin/s/`, `/zh/names/kind/places/page/2/`. */
export function nameListPath(language: Language, order: string, key: string, page = 1): string {
  return below(language, `${SECTIONS.names.path}${order}/${key}/${pagePath(page)}`);
}

/** Path of a topic's list; of its later pages `/zh/topics/harbour/page/2/`. */
export function topicPath(language: Language, id: string, page = 1): string {
  return below(language, `${SECTIONS.topics.path}${id}/${pagePath(page)}`);
}

/** Path of the items of a period (EDTF): `/zh/dates/2021/`, `/zh/dates/2021/03/`, `/zh/dates/196x/`. */
export function periodPath(language: Language, period: string, page = 1): string {
  return below(language, `${SECTIONS.dates.path}${periodFolder(period)}/${pagePath(page)}`);
}

/** The folder of a period below the dates: `2021/03`. */
export function periodFolder(period: string): string {
  return period === "XXXX" ? "undated" : period.toLowerCase().replaceAll("-", "/");
}

/** The anchor of a month or day within the page of its year or month: `m03`, `d05`. */
export function periodAnchor(period: string): string {
  const [, month = "", day] = period.split("-");
  return day ? `d${day}` : `m${month}`;
}

/** Path of the changes of an item's texts. */
export function itemChangesPath(language: Language, id: string, page = 1): string {
  return below(language, `${SECTIONS.changes.path}${id}/${pagePath(page)}`);
}

/** Path of the history of items that were renamed or withdrawn. */
export const ARCHIVE_RECORDS_PATH = "/changes.json";

/** Path of the items in one state of translation. */
export function stagePath(language: Language, stage: string, page = 1): string {
  return below(language, `${SECTIONS.status.path}${stage}/${pagePath(page)}`);
}

/** The end of the path of a later page of a list; the first has none. */
export function pagePath(page: number): string {
  return page === 1 ? "" : `page/${page}/`;
}

/** Path of a page about the archive. */
export function aboutPath(language: Language, name: string): string {
  return below(language, `${name}/`);
}

/** Path of a language's page for addresses that do not exist. */
export function notFoundPath(language: Language): string {
  return below(language, `${NOT_FOUND}/`);
}

/** Parent path of the items of a language, or of those in both. */
export function itemsFolder(language: Language | null): string {
  return language ? below(language, `${ITEMS}/`) : `/${ITEMS}/`;
}

/** Path of a picture of an item. */
export function picturePath(id: string, file: string): string {
  return `${itemPath(id)}${encodeURIComponent(file)}`;
}

/** Path of the generated files of an item's scan (IIIF image service and thumbnails), without a final `/`. */
export function scanPath(id: string, file: string): string {
  return `${itemPath(id)}scans/${encodeURIComponent(file)}`;
}

/** Path of the IIIF manifest of an item's scans. */
export function manifestPath(id: string): string {
  return `${itemPath(id)}manifest.json`;
}

/** Path of a part of a long sitemap; `/sitemap.xml` is their index. */
export function sitemapPartPath(number: number): string {
  return `/sitemap/${number}.xml`;
}

/** Path of a feed: of a language or, without one, of the items in both; of all items or of a topic. */
export function feedPath(language: Language | null, format: FeedFormat, topic?: string): string {
  const folder = language && topic ? topicPath(language, topic) : language ? below(language, "") : FRONT_PATH;
  return folder + FEEDS[format].file;
}

/** Path of the OpenSearch description, with which browsers add the archive as a search engine. */
export function openSearchPath(language: Language): string {
  return below(language, OPEN_SEARCH_FILE);
}

/** Path of the social card of an item, beside its page (`/articles/x.png`), or of a front page (`/zh.png`). */
export function cardPath(path: string): string {
  return path.replace(/\/$/, ".png");
}

/** Returns the pages of a dynamic route in every interface language, for Astro's `getStaticPaths`. */
export function languagePaths(): { params: { lang: string }; props: { language: Language } }[] {
  return LANGUAGES.map((language) => ({ params: { lang: PATH_OF[language] }, props: { language } }));
}

/** Returns the pages of a list in every interface language, for the `getStaticPaths` of its `[...list]`. */
export function listPaths<Item>(pages: readonly ListPage<Item>[]) {
  return languagePaths().flatMap(({ params, props }) =>
    pages.map((page) => ({
      params: { ...params, list: pagePath(page.number).slice(0, -1) || undefined },
      props: { ...props, page },
    })),
  );
}

/** Returns the location of a page of a section in a language, for its head. */
export function sectionAddress(language: Language, section: Section, page = 1): PageAddress {
  return {
    path: sectionPath(language, section, page),
    alternates: sectionAlternates(section, page),
    hidden: SECTIONS[section].forEditors,
  };
}

/** Returns the paths of a page of a section in every language; the first of the front and the data have one in both. */
export function sectionAlternates(section: Section, page = 1): Alternates {
  const paths = alternatesOf((language) => sectionPath(language, section, page));
  if (page > 1) return paths;
  if (section === "front") return { ...paths, "x-default": FRONT_PATH };
  return section === "data" ? { ...paths, "x-default": DATA_PATH } : paths;
}

/** Returns the paths of a page that exists in every interface language. */
export function alternatesOf(pathIn: (language: Language) => string): Alternates {
  return Object.fromEntries(LANGUAGES.map((language) => [language, pathIn(language)]));
}

/** Returns the paths of an item; English only if there is a translation. */
export function itemAlternates(id: string, languages: readonly Language[]): Alternates {
  return {
    ...Object.fromEntries(languages.map((language) => [language, articlePath(language, id)])),
    "x-default": itemPath(id),
  };
}

function below(language: Language, path: string): string {
  return `/${PATH_OF[language]}/${path}`;
}
