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

/** All paths of the site with the anchors of each page; null accepts any anchor. */
export type Addresses = Map<string, ReadonlySet<string> | null>;

/** Returns the addresses of the future site; `tests/site/` compares both. */
export function addressesOf({ articles, pages, vocabulary }: Omit<Archive, "record">): Addresses {
  const addresses: Addresses = new Map([
    [FRONT_PATH, null],
    [DATA_PATH, null],
  ]);
  const lists = Object.values(listAddresses(articles, vocabulary)).flat();
  for (const format of FEED_FORMATS) addresses.set(feedPath(null, format), null);
  for (const language of LANGUAGES) {
    for (const section of SECTION_NAMES) addresses.set(sectionPath(language, section), null);
    for (const format of FEED_FORMATS) addresses.set(feedPath(language, format), null);
    addresses.set(openSearchPath(language), null);
    for (const pathIn of lists) addresses.set(pathIn(language), null);
    for (const { name, zh, en } of pages) {
      const { blocks } = language === "en" ? (en ?? zh) : zh;
      addresses.set(aboutPath(language, name), new Set(blocks.flatMap(({ ids }) => ids.slice(0, 1))));
    }
  }
  for (const article of articles) addItem(article, addresses);
  return addresses;
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

function addItem(article: Article, addresses: Addresses): void {
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
