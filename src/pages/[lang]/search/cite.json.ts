import type { APIRoute } from "astro";
import { languagePaths } from "../../../archive/routes.ts";
import { CITE_WORDS, type CiteWords, type SearchCiting } from "../../../components/search/cite-words.ts";
import { WORDS } from "../../../i18n/words.ts";
import { searchCitationsIn } from "../../../site/citations.ts";
import type { Language } from "../../../text/language.ts";

export const getStaticPaths = languagePaths;

/** The words of citations of searches, and the citations themselves with places that a page fills in. */
export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) =>
  Response.json({
    words: Object.fromEntries(CITE_WORDS.map((name) => [name, WORDS[language][name]])) as CiteWords,
    citations: await searchCitationsIn(language),
  } satisfies SearchCiting);
