import type { Archive } from "../archive/archive.ts";
import type { Article } from "../archive/article.ts";
import { listAddresses } from "../archive/list-addresses.ts";
import {
  aboutPath,
  articlePath,
  citePath,
  DATA_PATH,
  FEED_FORMATS,
  FRONT_PATH,
  feedPath,
  itemDataPath,
  itemPath,
  manifestPath,
  openSearchPath,
  SECTION_NAMES,
  sectionPath,
} from "../archive/routes.ts";
import { LANGUAGES, type Language } from "../text/language.ts";

/** The anchors of each page by its path; null accepts any anchor. */
type Pages = Map<string, ReadonlySet<string> | null>;

/** All paths of the site with the anchors of each page. */
export interface Addresses {
  /**
   * The anchors of a page, by its path with or without the slash at its end; null if it accepts any, undefined if there
   * is no such page.
   */
  anchorsAt(path: string): ReadonlySet<string> | null | undefined;
  keys(): string[];
}

/** Returns the addresses of the future site; `tests/site/` compares both. */
export function addressesOf({ articles, pages, vocabulary }: Omit<Archive, "record">): Addresses {
  const known = sitePages(pages);
  for (const article of articles) addItem(article, known);
  // Lists need all passages of all names, and few texts link to them.
  let lists: Pages | null = null;
  const readLists = () => (lists ??= listPages(articles, vocabulary));
  return {
    anchorsAt: (path) => {
      const anchors = anchorsIn(known, path);
      return anchors === undefined ? anchorsIn(readLists(), path) : anchors;
    },
    keys: () => [...known.keys(), ...readLists().keys()],
  };
}

function anchorsIn(pages: Pages, path: string): ReadonlySet<string> | null | undefined {
  return [path, `${path}/`].map((one) => pages.get(one)).find((anchors) => anchors !== undefined);
}

function sitePages(pages: Archive["pages"]): Pages {
  const paths = [FRONT_PATH, DATA_PATH, ...FEED_FORMATS.map((format) => feedPath(null, format))];
  const known: Pages = new Map(paths.map((path) => [path, null]));
  for (const language of LANGUAGES) {
    for (const section of SECTION_NAMES) known.set(sectionPath(language, section), null);
    for (const format of FEED_FORMATS) known.set(feedPath(language, format), null);
    known.set(openSearchPath(language), null);
    for (const { name, zh, en } of pages) {
      const { blocks } = language === "en" ? (en ?? zh) : zh;
      known.set(aboutPath(language, name), new Set(blocks.flatMap(({ ids }) => ids.slice(0, 1))));
    }
  }
  return known;
}

function listPages(articles: Archive["articles"], vocabulary: Archive["vocabulary"]): Pages {
  const lists = Object.values(listAddresses(articles, vocabulary)).flat();
  return new Map(LANGUAGES.flatMap((language) => lists.map((pathIn) => [pathIn(language), null])));
}

/** The addresses at which an item's text in one language is shown. */
export function itemAddresses(id: string, language: Language): string[] {
  const editions: readonly Language[] = language === "en" ? ["en"] : ["zh-Hans", "zh-Hant"];
  return [itemPath(id), ...editions.map((edition) => articlePath(edition, id))];
}

/** The addresses at which a page's text in one language is shown; the Chinese replaces missing English. */
export function pageAddresses(name: string, language: "zh-Hans" | "en", hasEnglish: boolean): string[] {
  const editions = LANGUAGES.filter(
    (one) => (one === "en") === (language === "en") || (one === "en" && !hasEnglish),
  );
  return editions.map((edition) => aboutPath(edition, name));
}

function addItem(article: Article, addresses: Pages): void {
  const { id, record, translated, retired, pictures, scans, formerly } = article;
  const idsOf = (edition: typeof record | null) => edition?.blocks.flatMap(({ ids }) => ids) ?? [];
  const former = Object.keys(retired);
  for (const address of itemAddresses(id, record.language))
    addresses.set(address, new Set([...idsOf(record), ...former]));
  if (translated) {
    for (const address of itemAddresses(id, translated.language)) {
      addresses.set(address, new Set([...(addresses.get(address) ?? []), ...idsOf(translated), ...former]));
    }
  }
  for (const name of formerly) {
    for (const edition of [record, translated])
      for (const address of edition ? itemAddresses(name, edition.language) : [])
        addresses.set(address, null);
  }
  addresses.set(citePath(id), null).set(itemDataPath(id), null);
  if (scans.length > 0) addresses.set(manifestPath(id), null);
  for (const file of Object.keys(pictures)) addresses.set(itemPath(id) + file, null);
}
