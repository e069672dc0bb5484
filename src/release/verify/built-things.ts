import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ItemVersions } from "../../archive/item-versions.ts";
import { type FeedFormat, feedPath } from "../../archive/routes.ts";
import { FACETS_PATH, type FacetColumns } from "../../search/facets.ts";
import { HEARD_HEADLINES, type HeardPiece } from "../../search/heard-headlines.ts";
import type { ItemTextFile } from "../../search/item-text.ts";
import { indexedItems } from "../../search/node/indexed-items.ts";
import { SEARCH_FOLDER } from "../../search/search-folder.ts";
import { feedItemsIn } from "../../site/seo/feed.ts";
import { xmlTexts } from "../../site/seo/xml-texts.ts";
import type { Language } from "../../text/language.ts";
import { filesOf } from "./manifest.ts";
import { searchEntry, searchItems } from "./search-items.ts";

/** The file of an item as data. */
interface ItemFile {
  path: string;
  id: string;
  versions: ItemVersions;
  /** By the language of a page, and the name. */
  nameNotes: Record<string, Record<string, unknown>>;
}

/** What a built site has of its items. The search knows items by number; here they are their ids. */
export interface BuiltThings {
  items: ItemFile[];
  /** Addresses of items. */
  sitemapItems: string[];
  feedItems: (language: Language | null, format: FeedFormat) => string[];
  searchItems: string[];
  /** Each text by its file and language. */
  searchTexts: string[];
  chineseIndex: string[];
  englishIndex: string[];
  facets: string[];
  /** Items that are found by the sounds of their headlines, each once. */
  headlineSounds: string[];
  /** Addresses from the root of the site: its files, and its pages without `index.html`. */
  addresses: string[];
}

const INDEX = /(?<=^|\/)index\.html$/;

/** Reads what a built site has; `root` is the address of the site. @throws when a file is missing. */
export async function readBuiltThings(folder: string, root: string): Promise<BuiltThings> {
  const known = await searchItems(folder);
  const indexed = await indexedItems(join(folder, SEARCH_FOLDER));
  const search = `${SEARCH_FOLDER}/${(await searchEntry(folder)).folder}`;
  const addresses = (await filesOf(folder)).map((path) => `/${path.replace(INDEX, "")}`);
  const itemTexts = new RegExp(`^/${SEARCH_FOLDER}/text/[^/]+/[^/]+\\.json$`);
  return {
    items: addresses
      .filter((path) => /^\/articles\/[^/]+\/index\.json$/.test(path))
      .map((path) => {
        const { id, versions, nameNotes } = json<Omit<ItemFile, "path">>(path);
        return { path, id, versions, nameNotes };
      }),
    sitemapItems: sitemapItems(),
    feedItems: (language, format) => feedItemsIn(format, textOf(feedPath(language, format))),
    searchItems: known,
    searchTexts: addresses
      .filter((path) => itemTexts.test(path))
      .flatMap((path) =>
        Object.values(json<ItemTextFile>(path)).map(
          ({ language }) => `${path.slice(`/${SEARCH_FOLDER}/`.length)} ${language}`,
        ),
      ),
    chineseIndex: indexed.zh.map(idOf),
    englishIndex: indexed.en.map(idOf),
    facets: json<FacetColumns>(`${search}/${FACETS_PATH}`).days.map((_, item) => idOf(item)),
    headlineSounds: heardItems().map(idOf),
    addresses,
  };

  function idOf(item: number): string {
    return known[item] ?? `#${item}`;
  }

  function json<T>(path: string): T {
    return JSON.parse(textOf(path));
  }

  /** For thousands of small files, asynchronous calls take longer than the reading. */
  function textOf(path: string): string {
    return readFileSync(join(folder, path), "utf8");
  }

  function heardItems(): number[] {
    const firsts = json<string[]>(`${search}/${HEARD_HEADLINES.firsts}`);
    const lists = firsts.map((_, list) => json<HeardPiece[]>(`${search}/${HEARD_HEADLINES.pathOf(list)}`));
    const places = lists.flat().flatMap(([, , own]) => own);
    return [...new Set(places.filter((_, at) => at % 2 === 0))];
  }

  function sitemapItems(): string[] {
    const sitemap = textOf("sitemap.xml");
    const parts = xmlTexts(sitemap, "sitemap", "loc").map((url) => textOf(url.slice(root.length)));
    const urls = [sitemap, ...parts].flatMap((xml) => xmlTexts(xml, "url", "loc"));
    return urls.filter((url) => /\/articles\/[^/]+\/$/.test(url));
  }
}
