import type { APIRoute } from "astro";
import { absoluteUrl } from "../../site/address.ts";
import { type SitePage, sitemapParts, sitemapXml } from "../../site/seo/sitemap.ts";
import { sitemapPages } from "../../site/seo/sitemap-pages.ts";

export async function getStaticPaths() {
  return sitemapParts(await sitemapPages()).map(({ number, items }) => ({
    params: { part: String(number) },
    props: { pages: items },
  }));
}

/** A part of a long sitemap. */
export const GET: APIRoute<{ pages: SitePage[] }> = async ({ props: { pages } }) =>
  new Response(await sitemapXml(pages, absoluteUrl), { headers: { "Content-Type": "application/xml" } });
