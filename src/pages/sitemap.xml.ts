import type { APIRoute } from "astro";
import { absoluteUrl } from "../site/address.ts";
import { archivePages, articles, names } from "../site/collections.ts";
import { sitemapXml, sitePages } from "../site/seo/sitemap.ts";

export const GET: APIRoute = async () => {
  const pages = sitePages({
    articles: await articles(),
    pages: await archivePages(),
    vocabulary: await names(),
  });
  return new Response(await sitemapXml(pages, absoluteUrl), {
    headers: { "Content-Type": "application/xml" },
  });
};
