import fc from "fast-check";
import { expect, it } from "vitest";
import type { Article } from "../../../src/archive/article.ts";
import { FEED_FORMATS } from "../../../src/archive/routes.ts";
import { feedDocument, feedItems, feedItemsIn } from "../../../src/site/seo/feed.ts";
import { xmlTexts } from "../../../src/site/seo/xml-texts.ts";
import { readWith } from "../content/content-tree.ts";

const CONTEXT = {
  ...({ language: "zh-Hans", topic: null, title: "港报 & 文库", description: "<b>", rights: "]]>" } as const),
  ...{ home: "https://port.example/zh/", self: "https://port.example/zh/feed", version: null },
  urlOf: ({ id }: Article) => `https://port.example/zh/articles/${id}/`,
  printedIn: () => "港报 ]]> & <i>",
};

it.each(FEED_FORMATS)(
  "the items of a %s feed are read back from it, whatever their titles",
  async (format) => {
    const { archive } = await readWith();
    const [article] = archive?.articles ?? [];
    if (!article) throw new Error("the archive of the test was not read");
    const title = fc.string({ unit: fc.constantFrom(..."港&<>\"']", "]]>", "&amp;"), minLength: 1 });
    fc.assert(
      fc.property(fc.uniqueArray(title, { maxLength: 4 }), (titles) => {
        const articles = titles.map((text, index): Article => {
          const record = { ...article.record, headline: { kicker: null, title: text, deck: null } };
          return { ...article, id: `item-${index}`, record };
        });
        const shown = feedItems(articles, CONTEXT).map(CONTEXT.urlOf);
        expect(feedItemsIn(format, feedDocument(format, articles, CONTEXT))).toEqual(shown);
      }),
    );
  },
);

const FULL = { ...CONTEXT, description: "港口 & 海", rights: "各归其主" };

async function oneItem(): Promise<Article[]> {
  const { archive } = await readWith();
  return archive?.articles ?? [];
}

it("Atom has what RFC 4287 asks for: ids, titles, days, an author, links to itself and to pages", async () => {
  const [article] = await oneItem();
  const atom = feedDocument("atom", article ? [article] : [], FULL);
  const texts = (parent: string, name: string) => xmlTexts(atom, parent, name);
  expect(texts("feed", "id")).toEqual([FULL.self]);
  expect(texts("feed", "title")).toEqual([FULL.title]);
  expect(texts("author", "name")).toEqual([FULL.title]);
  const updated = texts("entry", "updated");
  expect(texts("feed", "updated")).toEqual(updated);
  expect(updated.every((day) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(day))).toBe(true);
  for (const name of ["id", "title", "updated"]) expect(texts("entry", name)).toHaveLength(1);
  expect(atom).toMatch(/<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="zh-Hans">/);
  expect(atom).toContain(`<link rel="self" href="${FULL.self}" type="application/atom+xml"/>`);
  expect(atom).toContain(`<link rel="alternate" href="${FULL.urlOf(article as Article)}" type="text/html"/>`);
});

it("JSON Feed has the fields of version 1.1 and none of version 1", async () => {
  const [article] = await oneItem();
  const feed = JSON.parse(feedDocument("json", article ? [article] : [], FULL));
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    ...{ title: FULL.title, home_page_url: FULL.home, feed_url: FULL.self, language: "zh-Hans" },
    authors: [{ name: FULL.title }],
  });
  expect(feed).not.toHaveProperty("author");
  const [item] = feed.items;
  expect(item).toMatchObject({ id: item.url, title: expect.any(String), content_text: expect.any(String) });
  expect(new Date(item.date_published).toISOString()).toBe(item.date_published);
});

const VERSION = { commit: "5eed".repeat(10), day: "2026-11-28", about: "https://port.example/data/" };

it.each(["rss", "atom"] as const)("%s names the version of the archive in Dublin Core", async (format) => {
  const feed = feedDocument(format, await oneItem(), { ...FULL, version: VERSION });
  const parent = format === "rss" ? "channel" : "feed";
  expect(xmlTexts(feed, parent, "dcterms:hasVersion")).toEqual([VERSION.commit]);
  expect(xmlTexts(feed, parent, "dcterms:modified")).toEqual([VERSION.day]);
  expect(feed.match(/<dcterms:\w+ xmlns:dcterms="http:\/\/purl\.org\/dc\/terms\/">/g)).toHaveLength(2);
});

it("JSON Feed names the version of the archive in an extension", async () => {
  const feed = JSON.parse(feedDocument("json", await oneItem(), { ...FULL, version: VERSION }));
  expect(feed._archive).toEqual(VERSION);
});

it.each(FEED_FORMATS)("%s names no version where there is no history", async (format) => {
  expect(feedDocument(format, await oneItem(), FULL)).not.toMatch(/dcterms|_archive/);
});

it("a feed in both languages has each item once, with both titles and the address of both texts", async () => {
  const articles = await oneItem();
  const both = {
    ...FULL,
    language: null,
    urlOf: ({ id }: Article) => `https://port.example/articles/${id}/`,
  };
  const feed = JSON.parse(feedDocument("json", articles, both));
  expect(feed).not.toHaveProperty("language");
  const translated = articles.find(({ translated }) => translated);
  const item = feed.items.find(({ id }: { id: string }) => id.endsWith(`/articles/${translated?.id}/`));
  expect(item.title).toContain(` / ${translated?.translated?.headline.title}`);
});

it("a feed without items is a feed", () => {
  for (const format of FEED_FORMATS) expect(feedItemsIn(format, feedDocument(format, [], FULL))).toEqual([]);
  expect(xmlTexts(feedDocument("atom", [], FULL), "feed", "updated")).toEqual(["1970-01-01T00:00:00.000Z"]);
});
