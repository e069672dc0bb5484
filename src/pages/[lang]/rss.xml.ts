import type { APIRoute } from "astro";
import { formatEdtf } from "../../archive/date.ts";
import { articlePath, feedPath, sectionPath } from "../../archive/routes.ts";
import { absoluteUrl } from "../../site/address.ts";
import { archiveRecord, articles, newspapers } from "../../site/collections.ts";
import { languagePaths } from "../../site/language-paths.ts";
import { rssFeed } from "../../site/seo/feed.ts";
import type { Language } from "../../text/language.ts";
import { inLanguage } from "../../text/traditional.ts";

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const archive = await archiveRecord();
  const papers = await newspapers();
  const feed = rssFeed(await articles(), {
    language,
    title: inLanguage(archive.name, language),
    description: inLanguage(archive.description, language),
    home: absoluteUrl(sectionPath(language, "front")),
    self: absoluteUrl(feedPath(language, "rss")),
    rights: inLanguage(archive.rights, language),
    urlOf: ({ id }) => absoluteUrl(articlePath(language, id)),
    printedIn: ({ newspaper, date }) => {
      const title = papers.find(({ id }) => id === newspaper)?.title;
      return `${title ? inLanguage(title, language) : ""} ${formatEdtf(date.edtf, language)}`;
    },
  });
  return new Response(feed, { headers: { "Content-Type": "application/rss+xml; charset=utf-8" } });
};
