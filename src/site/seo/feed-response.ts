import { formatEdtf } from "../../archive/date.ts";
import { articlePath, FEEDS, type FeedFormat, feedPath, sectionPath } from "../../archive/routes.ts";
import type { Language } from "../../text/language.ts";
import { inLanguage } from "../../text/traditional.ts";
import { absoluteUrl } from "../address.ts";
import { archiveRecord, articles, newspapers } from "../collections.ts";
import { feedDocument } from "./feed.ts";

/** The feed of the archive in a language and format. */
export async function feedResponse(format: FeedFormat, language: Language): Promise<Response> {
  const archive = await archiveRecord();
  const papers = await newspapers();
  const feed = feedDocument(format, await articles(), {
    language,
    title: inLanguage(archive.name, language),
    description: inLanguage(archive.description, language),
    home: absoluteUrl(sectionPath(language, "front")),
    self: absoluteUrl(feedPath(language, format)),
    rights: inLanguage(archive.rights, language),
    urlOf: ({ id }) => absoluteUrl(articlePath(language, id)),
    printedIn: ({ newspaper, date }) => {
      const title = papers.find(({ id }) => id === newspaper)?.title;
      return `${title ? inLanguage(title, language) : ""} ${formatEdtf(date.edtf, language)}`;
    },
  });
  return new Response(feed, { headers: { "Content-Type": `${FEEDS[format].mediaType}; charset=utf-8` } });
}
