import { Feed } from "feed";
import { type Article, headlineParts } from "../../archive/article.ts";
import { sortDay } from "../../archive/date.ts";
import type { FeedFormat } from "../../archive/routes.ts";
import { editionOf } from "../../render/editions.ts";
import type { Language } from "../../text/language.ts";
import { xmlTexts } from "./xml-texts.ts";

/** The metadata of a feed; addresses are absolute. */
export interface FeedContext {
  language: Language;
  title: string;
  description: string;
  home: string;
  self: string;
  rights: string;
  urlOf(article: Article): string;
  /** The newspaper and its date in words. */
  printedIn(article: Article): string;
}

const NEWEST = 50;

/**
 * Private-use characters, which the content check allows in no text, for what the library's XML writer changes: it
 * takes `&amp;` for an ampersand, and splits only the first `]]>` of a text.
 */
const AMPERSAND = "\uE000";
const CDATA_END = "\uE001";

interface Format {
  write(feed: Feed): string;
  /** Reads the addresses of the items in a feed. */
  itemsOf(document: string): string[];
}

/**
 * The parts of each feed format besides its entry among `FEEDS`, in src/archive/routes.ts, and its page, such as
 * src/pages/[lang]/rss.xml.ts.
 */
const FORMATS: Record<FeedFormat, Format> = {
  rss: {
    write: (feed) => feed.rss2().replaceAll(AMPERSAND, "&amp;").replaceAll(CDATA_END, "]]]]><![CDATA[>"),
    itemsOf: (document) => xmlTexts(document, "item", "guid"),
  },
};

/** The feed of a language: what the archive received last, and only what exists in it. */
export function feedDocument(format: FeedFormat, articles: readonly Article[], context: FeedContext): string {
  const shown = feedItems(articles, context.language);
  const feed = new Feed({
    title: inElement(context.title),
    description: inElement(context.description),
    id: context.home,
    link: context.home,
    language: context.language,
    copyright: inElement(context.rights),
    feedLinks: { [format]: context.self },
    updated: new Date(arrival(shown[0]) ?? 0),
    generator: "Qiaobao Archive",
  });
  for (const article of shown) {
    const edition = editionOf(article, context.language);
    if (!edition) continue;
    feed.addItem({
      title: inCdata(headlineParts(edition.headline).join(" ")),
      id: context.urlOf(article),
      link: context.urlOf(article),
      date: new Date(arrival(article) ?? 0),
      description: asHtml([context.printedIn(article), edition.blocks[0]?.text].filter(Boolean).join(" — ")),
    });
  }
  return FORMATS[format].write(feed);
}

/** Reads the addresses of the items in a feed. */
export function feedItemsIn(format: FeedFormat, document: string): string[] {
  return FORMATS[format].itemsOf(document);
}

function inElement(text: string): string {
  return text.replaceAll("&", AMPERSAND);
}

function inCdata(text: string): string {
  return text.replaceAll("]]>", CDATA_END);
}

/** Feed readers interpret a description as HTML. */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The items in a feed of a language, most recently received first. */
export function feedItems(articles: readonly Article[], language: Language): Article[] {
  return articles
    .filter((article) => editionOf(article, language))
    .sort(byArrival)
    .slice(0, NEWEST);
}

/** The date of an item in a feed: the day it was received, else printed. */
function arrival(article: Article | undefined): string | null {
  return article ? (article.received ?? sortDay(article.date)) : null;
}

function byArrival(a: Article, b: Article): number {
  const [left, right] = [arrival(a) ?? "", arrival(b) ?? ""];
  return left < right ? 1 : left > right ? -1 : a.id < b.id ? -1 : 1;
}
