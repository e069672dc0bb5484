import type { APIRoute } from "astro";
import { languagePaths } from "../../archive/routes.ts";
import { feedResponse } from "../../site/seo/feed-response.ts";
import type { Language } from "../../text/language.ts";

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ language: Language }> = ({ props: { language } }) =>
  feedResponse("rss", language);
