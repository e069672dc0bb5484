import type { Topic } from "../../archive/article.ts";
import { formatEdtf } from "../../archive/date.ts";
import {
  articlePath,
  DATA_PATH,
  FEEDS,
  type FeedFormat,
  FRONT_PATH,
  feedPath,
  itemPath,
  sectionPath,
  topicPath,
} from "../../archive/routes.ts";
import type { Bilingual, Language } from "../../text/language.ts";
import { inLanguage } from "../../text/traditional.ts";
import { absoluteUrl } from "../address.ts";
import { archiveCommit } from "../archive-commit.ts";
import { archiveRecord, articles, newspapers } from "../collections.ts";
import { feedDocument } from "./feed.ts";

/** Which feed: of a language or of both, of all items or of a topic. */
export interface FeedOrder {
  format: FeedFormat;
  language: Language | null;
  topic?: Topic;
}

/** A feed of the archive. */
export async function feedResponse({ format, language, topic }: FeedOrder): Promise<Response> {
  const archive = await archiveRecord();
  const papers = await newspapers();
  const commit = await archiveCommit();
  const inBoth = (text: Bilingual) => (language ? inLanguage(text, language) : `${text.zh} ${text.en}`);
  const home =
    language && topic
      ? topicPath(language, topic.id)
      : language
        ? sectionPath(language, "front")
        : FRONT_PATH;
  const feed = feedDocument(format, await articles(), {
    language,
    topic: topic?.id ?? null,
    title: topic ? `${inBoth(topic)} · ${inBoth(archive.name)}` : inBoth(archive.name),
    description: inBoth(archive.description),
    home: absoluteUrl(home),
    self: absoluteUrl(feedPath(language, format, topic?.id)),
    rights: inBoth(archive.rights),
    version: commit && { commit: commit.id, day: commit.day, about: absoluteUrl(DATA_PATH) },
    urlOf: ({ id }) => absoluteUrl(language ? articlePath(language, id) : itemPath(id)),
    printedIn: ({ newspaper, date }) => {
      const title = papers.find(({ id }) => id === newspaper)?.title;
      return `${title ? inBoth(title) : ""} ${formatEdtf(date.edtf, language ?? "zh-Hans")}`;
    },
  });
  return new Response(feed, { headers: { "Content-Type": `${FEEDS[format].mediaType}; charset=utf-8` } });
}
