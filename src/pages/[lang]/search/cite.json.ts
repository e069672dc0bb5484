import type { APIRoute } from "astro";
import { languagePaths } from "../../../archive/routes.ts";
import { CITE_WORDS } from "../../../components/search/cite-words.ts";
import { WORDS } from "../../../i18n/words.ts";
import type { Language } from "../../../text/language.ts";

export const getStaticPaths = languagePaths;

/** The words of citations of searches. */
export const GET: APIRoute<{ language: Language }> = ({ props: { language } }) =>
  Response.json(Object.fromEntries(CITE_WORDS.map((name) => [name, WORDS[language][name]])));
