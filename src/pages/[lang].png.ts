import type { APIRoute } from "astro";
import type { Language } from "../archive/language.ts";
import { archiveRecord } from "../site/collections.ts";
import { languagePaths } from "../site/language-paths.ts";
import { cardResponse } from "../site/page-cards.ts";
import { archiveCard } from "../site/social-card.ts";

export const getStaticPaths = languagePaths;

/** The archive's social card in a language. */
export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) =>
  cardResponse(archiveCard(await archiveRecord(), language));
