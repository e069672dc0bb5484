import type { APIRoute } from "astro";
import { sitemapPartPath } from "../archive/routes.ts";
import { absoluteUrl } from "../site/address.ts";
import { sitemapIndexXml, sitemapParts, sitemapXml } from "../site/seo/sitemap.ts";
import { sitemapPages } from "../site/seo/sitemap-pages.ts";

/** The sitemap, or the index of its parts where it is long. */
export const GET: APIRoute = async () => {
  const pages = await sitemapPages();
  const parts = sitemapParts(pages).map(({ number }) => absoluteUrl(sitemapPartPath(number)));
  const xml = parts.length > 0 ? await sitemapIndexXml(parts) : await sitemapXml(pages, absoluteUrl);
  return new Response(xml, { headers: { "Content-Type": "application/xml" } });
};
