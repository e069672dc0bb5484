import type { APIRoute } from "astro";
import type { Language } from "../../archive/language.ts";
import { absoluteUrl } from "../../site/address.ts";
import { archiveRecord } from "../../site/collections.ts";
import { inLanguage } from "../../site/in-language.ts";
import { languagePaths } from "../../site/language-paths.ts";
import { openSearchXml } from "../../site/open-search.ts";
import { SEARCH, sectionPath } from "../../site/routes.ts";

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const archive = await archiveRecord();
  const description = openSearchXml({
    shortName: inLanguage(archive.name, language),
    description: inLanguage(archive.description, language),
    language,
    search: absoluteUrl(sectionPath(language, SEARCH)),
    icon: absoluteUrl("/icon.svg"),
  });
  return new Response(description, { headers: { "Content-Type": "application/opensearchdescription+xml" } });
};
