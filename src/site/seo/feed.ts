import { Feed } from "feed";
import { type Article, headlineParts } from "../../archive/article.ts";
import { sortDay } from "../../archive/date.ts";
import { FEEDS, type FeedFormat } from "../../archive/routes.ts";
import { element, xmlText } from "../../corpus/xml.ts";
import { editionOf } from "../../render/editions.ts";
import type { Language } from "../../text/language.ts";
import { escapeText } from "../../text/markup.ts";
import { xmlTexts } from "./xml-texts.ts";

/** The items that a feed has: those in a language or, with null, in both; those of a topic, by its id, or all. */
interface FeedScope {
  language: Language | null;
  topic: string | null;
}

/** The metadata of a feed; addresses are absolute. */
export interface FeedContext extends FeedScope {
  title: string;
  description: string;
  home: string;
  self: string;
  rights: string;
  /** The commit that the archive is at, and the address of its description; null where there is no history. */
  version: { commit: string; day: string; about: string } | null;
  urlOf(article: Article): string;
  /** The newspaper and its date in words. */
  printedIn(article: Article): string;
}

const NEWEST = 50;

const TERMS = { "xmlns:dcterms": "http://purl.org/dc/terms/" };

/**
 * Private-use characters, which the content check allows in no text, for what the library's XML writer changes: it
 * takes `&amp;` for an ampersand, and splits only the first `]]>` of a text.
 */
const AMPERSAND = "\uE000";
const CDATA_END = "\uE001";

interface Format {
  write(feed: FeedData): string;
  /** Reads the addresses of the items in a feed. */
  itemsOf(document: string): string[];
}

/** The parts of each feed format besides its entry among `FEEDS`, in src/archive/routes.ts. */
const FORMATS: Record<FeedFormat, Format> = {
  rss: { write: rss, itemsOf: (document) => xmlTexts(document, "item", "guid") },
  atom: { write: atom, itemsOf: (document) => xmlTexts(document, "entry", "id") },
  json: {
    write: jsonFeed,
    itemsOf: (document) => JSON.parse(document).items.map(({ id }: { id: string }) => id),
  },
};

/** A feed with its items, whatever its format. */
interface FeedData extends FeedContext {
  updated: Date;
  items: { url: string; title: string; date: Date; summary: string }[];
}

/** A feed: what the archive received last, and only what exists in its language. */
export function feedDocument(format: FeedFormat, articles: readonly Article[], context: FeedContext): string {
  const shown = feedItems(articles, context);
  return FORMATS[format].write({
    ...context,
    updated: arrival(shown[0]),
    items: shown.map((article) => {
      const editions = context.language
        ? [editionOf(article, context.language) ?? article.record]
        : [article.record, article.translated].filter((edition) => edition !== null);
      const openings = editions.map(({ blocks }) => blocks[0]?.text);
      return {
        url: context.urlOf(article),
        title: editions.map(({ headline }) => headlineParts(headline).join(" ")).join(" / "),
        date: arrival(article),
        summary: [context.printedIn(article), ...openings].filter(Boolean).join(" — "),
      };
    }),
  });
}

function rss({ language, items, ...data }: FeedData): string {
  const feed = new Feed({
    title: inElement(data.title),
    description: inElement(data.description),
    ...{ id: data.home, link: data.home, updated: data.updated, copyright: inElement(data.rights) },
    ...(language ? { language } : {}),
    feedLinks: { rss: data.self },
    generator: "Qiaobao Archive",
  });
  for (const [name, value] of versionTerms(data.version))
    feed.addExtension({ name, objects: { _attributes: TERMS, _text: value } });
  // Feed readers interpret a description as HTML.
  for (const { url, title, date, summary } of items)
    feed.addItem({
      ...{ id: url, link: url, date, title: inCdata(title) },
      description: escapeText(summary),
    });
  return feed.rss2().replaceAll(AMPERSAND, "&amp;").replaceAll(CDATA_END, "]]]]><![CDATA[>");
}

/** Atom 1.0 (RFC 4287). */
function atom(data: FeedData): string {
  const link = (rel: string, href: string, type?: string) => element("link", { rel, href, type });
  const text = (name: string, content: string) => element(name, {}, xmlText(content) || " ");
  const entries = data.items.map(({ url, title, date, summary }) =>
    element(
      "entry",
      {},
      text("id", url) +
        text("title", title) +
        text("updated", date.toISOString()) +
        link("alternate", url, "text/html") +
        text("summary", summary),
    ),
  );
  const head = [
    ...[text("id", data.self), text("title", data.title), text("subtitle", data.description)],
    ...[text("updated", data.updated.toISOString()), link("self", data.self, FEEDS.atom.mediaType)],
    ...[link("alternate", data.home, "text/html"), text("rights", data.rights)],
    element("author", {}, text("name", data.title)),
    ...versionTerms(data.version).map(([name, value]) => element(name, TERMS, xmlText(value))),
  ];
  const feed = { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": data.language };
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("feed", feed, [...head, ...entries].join("\n"))}\n`;
}

/** The version of the archive in Dublin Core, which RSS and Atom allow among their own elements. */
function versionTerms(version: FeedContext["version"]): [name: string, value: string][] {
  if (!version) return [];
  return [
    ["dcterms:hasVersion", version.commit],
    ["dcterms:modified", version.day],
  ];
}

/** JSON Feed 1.1; the names of its extensions begin with an underscore. */
function jsonFeed({ title, description, home, self, version, language, items }: FeedData): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    ...{ title, description, home_page_url: home, feed_url: self },
    ...(language ? { language } : {}),
    authors: [{ name: title, url: home }],
    ...(version ? { _archive: version } : {}),
    items: items.map(({ url, title, date, summary }) => ({
      ...{ id: url, url, title, content_text: summary, date_published: date.toISOString() },
      ...(language ? { language } : {}),
    })),
  });
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

/** The items in a feed, most recently received first. */
export function feedItems(articles: readonly Article[], { language, topic }: FeedScope): Article[] {
  return byArrival(articles)
    .values()
    .filter(({ topics }) => topic === null || topics.includes(topic))
    .filter((article) => language === null || editionOf(article, language))
    .take(NEWEST)
    .toArray();
}

/** The date of an item in a feed: the day it was received, else printed; the epoch where there is no item. */
function arrival(article: Article | undefined): Date {
  return new Date(article ? (article.received ?? sortDay(article.date)) : 0);
}

const sorted = new WeakMap<readonly Article[], Article[]>();

/** All items, most recently received first: sorted once for all feeds. */
function byArrival(articles: readonly Article[]): Article[] {
  const known = sorted.get(articles);
  if (known) return known;
  const arrivals = articles.map((article) => ({ article, time: arrival(article).getTime() }));
  arrivals.sort((a, b) => b.time - a.time || (a.article.id < b.article.id ? -1 : 1));
  const newest = arrivals.map(({ article }) => article);
  sorted.set(articles, newest);
  return newest;
}
