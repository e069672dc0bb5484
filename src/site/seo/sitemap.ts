import { Readable } from "node:stream";
import { SitemapStream, streamToPromise } from "sitemap";
import type { ArchivePage, Article } from "../../archive/article.ts";
import { listAddresses } from "../../archive/list-addresses.ts";
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
    ...SECTION_NAMES.filter((section) => SECTIONS[section].inSitemap).map(sectionAlternates),
    ...[...topics, ...names, ...periods].map(alternatesOf),
    ...content.pages.map(({ name }) => alternatesOf((language) => aboutPath(language, name))),
    ...content.articles.map((article) => itemAlternates(article.id, languagesOf(article))),
  ];
  return groups
    .flatMap((alternates) => Object.values(alternates).map((path) => ({ path, alternates })))
    .sort((a, b) => (a.path === FRONT_PATH ? -1 : b.path === FRONT_PATH ? 1 : 0));
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
