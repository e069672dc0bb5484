import { expect, test } from "vitest";
import { type SitePage, sitemapIndexXml, sitemapParts, sitemapXml } from "../../../src/site/seo/sitemap.ts";
import { xmlTexts } from "../../../src/site/seo/xml-texts.ts";

const absolute = (path: string) => `https://port.example${path}`;
const pages = Array.from({ length: 4321 }, (_, number): SitePage => {
  const path = `/zh/articles/item-${number}/`;
  return { path, alternates: { "zh-Hans": path } };
});

test("a long sitemap is an index of parts that have every page once, each of at most 1 MB", async () => {
  const parts = await Promise.all(sitemapParts(pages).map(({ items }) => sitemapXml(items, absolute)));
  expect(parts.flatMap((xml) => xmlTexts(xml, "url", "loc"))).toEqual(
    pages.map(({ path }) => absolute(path)),
  );
  for (const xml of parts) expect(xml.length).toBeLessThan(1_000_000);
  const addresses = parts.map((_, index) => absolute(`/sitemap/${index + 1}.xml`));
  expect(xmlTexts(await sitemapIndexXml(addresses), "sitemap", "loc")).toEqual(addresses);
});

test("a short sitemap has no parts", () => {
  expect(sitemapParts(pages.slice(0, 2000))).toEqual([]);
});
