import { Readable } from "node:stream";
import { SitemapIndexStream, SitemapStream, streamToPromise } from "sitemap";
import type { ArchivePage, Article } from "../../archive/article.ts";
import { listAddresses } from "../../archive/list-addresses.ts";
import { type ListPage, listPages } from "../../archive/list-pages.ts";
import {
  type Alternates,
  aboutPath,
  alternatesOf,
  FRONT_PATH,
  itemAlternates,
  SECTION_NAMES,
  SECTIONS,
  sectionAlternates,
} from "../../archive/routes.ts";
import type { VocabularyEntry } from "../../archive/vocabulary.ts";
import { languagesOf } from "../../render/editions.ts";
import { LANGUAGES } from "../../text/language.ts";

/** A page of the site and the same page in other languages, as paths. */
export interface SitePage {
  path: string;
  alternates: Alternates;
}

/** Every page that search engines should know, in a fixed order. */
export function sitePages(content: {
  articles: readonly Article[];
  pages: readonly ArchivePage[];
  vocabulary: readonly VocabularyEntry[];
}): SitePage[] {
  const { topics, names, periods } = listAddresses(content.articles, content.vocabulary);
  const groups = [
    ...SECTION_NAMES.filter((section) => SECTIONS[section].inSitemap).map((section) =>
      sectionAlternates(section),
    ),
    ...[...topics, ...names, ...periods].map(alternatesOf),
    ...content.pages.map(({ name }) => alternatesOf((language) => aboutPath(language, name))),
    ...content.articles.map((article) => itemAlternates(article.id, languagesOf(article))),
  ];
  return groups
    .flatMap((alternates) => Object.values(alternates).map((path) => ({ path, alternates })))
    .sort((a, b) => (a.path === FRONT_PATH ? -1 : b.path === FRONT_PATH ? 1 : 0));
}

/** Pages of one sitemap: about a megabyte. The standard allows 50,000 and 50 MB. */
const PAGES_IN_SITEMAP = 2000;

/** The parts of a sitemap that is too long for one file; none of a short one. */
export function sitemapParts(pages: readonly SitePage[]): ListPage<SitePage>[] {
  return pages.length > PAGES_IN_SITEMAP ? listPages(pages, PAGES_IN_SITEMAP) : [];
}

/** The index of sitemaps by their absolute addresses (sitemaps.org 0.9). */
export async function sitemapIndexXml(addresses: readonly string[]): Promise<string> {
  const items = addresses.map((url) => ({ url }));
  return String(await streamToPromise(Readable.from(items).pipe(new SitemapIndexStream())));
}

/** The sitemap of the pages, with their alternates (sitemaps.org 0.9, Google's `xhtml:link`). */
export async function sitemapXml(
  pages: readonly SitePage[],
  absolute: (path: string) => string,
): Promise<string> {
  const stream = new SitemapStream({ xmlns: { news: false, video: false, image: false, xhtml: true } });
  const items = pages.map(({ path, alternates }) => ({
    url: absolute(path),
    links: [...LANGUAGES, "x-default" as const].flatMap((lang) => {
      const other = alternates[lang];
      return other ? [{ lang, url: absolute(other) }] : [];
    }),
  }));
  return String(await streamToPromise(Readable.from(items).pipe(stream)));
}
