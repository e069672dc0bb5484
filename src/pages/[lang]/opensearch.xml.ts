import type { APIRoute } from "astro";
import { languagePaths, sectionPath } from "../../archive/routes.ts";
import { absoluteUrl } from "../../site/address.ts";
import { archiveRecord } from "../../site/collections.ts";
import { openSearchXml } from "../../site/seo/open-search.ts";
import type { Language } from "../../text/language.ts";
import { inLanguage } from "../../text/traditional.ts";

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const archive = await archiveRecord();
  const description = openSearchXml({
    shortName: inLanguage(archive.name, language),
    description: inLanguage(archive.description, language),
    language,
    search: absoluteUrl(sectionPath(language, "search")),
    icon: absoluteUrl("/icon.svg"),
  });
  return new Response(description, { headers: { "Content-Type": "application/opensearchdescription+xml" } });
};
