import type { APIRoute } from "astro";
import { languagePaths } from "../archive/routes.ts";
import { cardResponse } from "../site/cards/page-cards.ts";
import { archiveCard } from "../site/cards/social-card.ts";
import { archiveRecord } from "../site/collections.ts";
import type { Language } from "../text/language.ts";

export const getStaticPaths = languagePaths;

/** The archive's social card in a language. */
export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) =>
  cardResponse(archiveCard(await archiveRecord(), language));
