import { archivePages, articles, names } from "../collections.ts";
import { type SitePage, sitePages } from "./sitemap.ts";

/** Every page of the archive that search engines should know. */
export async function sitemapPages(): Promise<SitePage[]> {
  return sitePages({
    articles: await articles(),
    pages: await archivePages(),
    vocabulary: await names(),
  });
}
