import type { Article } from "../archive/article.ts";
import { LANGUAGES, type Language, PATH_OF } from "../text/language.ts";
import type { Archive } from "./load.ts";

/** Every path that the site will have, with the anchors of its page; null where any is taken for right. */
export type Addresses = Map<string, ReadonlySet<string> | null>;

/** Pages and files that every archive has in each language, below the language's own path. */
const SECTIONS = [
  "editing/",
  "",
  "dates/",
  "topics/",
  "names/",
  "search/",
  "status/",
  "rss.xml",
  "opensearch.xml",
];

/** What a site of this archive will have, as `site/routes.ts` builds it; `tests/site/` compares the two. */
export function addressesOf({ articles, pages }: Omit<Archive, "record">): Addresses {
  const addresses: Addresses = new Map([["/", null]]);
  const topics = new Set(articles.flatMap((article) => article.topics));
  for (const language of LANGUAGES) {
    const root = `/${PATH_OF[language]}/`;
    for (const section of SECTIONS) addresses.set(root + section, null);
    for (const topic of topics) addresses.set(`${root}topics/${topic}/`, null);
    for (const { name, zh, en } of pages) {
      const { blocks } = language === "en" ? (en ?? zh) : zh;
      addresses.set(`${root}${name}/`, new Set(blocks.flatMap(({ ids }) => ids.slice(0, 1))));
    }
  }
  for (const article of articles) addItem(article, addresses);
  return addresses;
}

/** The addresses at which an item's text in one language is shown. */
export function itemAddresses(id: string, language: "zh-Hans" | "en"): string[] {
  const editions: readonly Language[] = language === "en" ? ["en"] : ["zh-Hans", "zh-Hant"];
  return [`/articles/${id}/`, ...editions.map((edition) => `/${PATH_OF[edition]}/articles/${id}/`)];
}

/** The addresses at which a page's text in one language is shown; the Chinese stands in for English that is not there. */
export function pageAddresses(name: string, language: "zh-Hans" | "en", hasEnglish: boolean): string[] {
  const editions = LANGUAGES.filter(
    (one) => (one === "en") === (language === "en") || (one === "en" && !hasEnglish),
  );
  return editions.map((edition) => `/${PATH_OF[edition]}/${name}/`);
}

function addItem({ id, record, translated, retired, pictures, scans }: Article, addresses: Addresses): void {
  const idsOf = (edition: typeof record | null) => edition?.blocks.flatMap(({ ids }) => ids) ?? [];
  const former = Object.keys(retired);
  for (const address of itemAddresses(id, "zh-Hans"))
    addresses.set(address, new Set([...idsOf(record), ...former]));
  if (translated) {
    for (const address of itemAddresses(id, "en")) {
      addresses.set(address, new Set([...(addresses.get(address) ?? []), ...idsOf(translated), ...former]));
    }
  }
  if (scans.length > 0) addresses.set(`/articles/${id}/manifest.json`, null);
  for (const file of Object.keys(pictures)) addresses.set(`/articles/${id}/${file}`, null);
}
