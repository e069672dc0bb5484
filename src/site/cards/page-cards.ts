import type { Article } from "../../archive/article.ts";
import { articlePath, cardPath, itemPath, sectionPath } from "../../archive/routes.ts";
import { editionOf } from "../../render/editions.ts";
import type { Language } from "../../text/language.ts";
import { archiveRecord, newspaperOf } from "../collections.ts";
import { cardPicture } from "./card-picture.ts";
import { archiveCard, bilingualCard, cardAlt, editionCard, type SocialCard } from "./social-card.ts";

/** The card in the head of a page. */
export interface CardLink {
  /** From the root of the site. */
  path: string;
  alt: string;
}

/** The card of an item's page in a language, or of its page in both, which is in Chinese where it has no English. */
export async function itemCard(article: Article, language: Language | null): Promise<SocialCard> {
  const origin = { archive: await archiveRecord(), newspaper: await newspaperOf(article) };
  const edition = language ? editionOf(article, language) : article.record;
  if (!edition) throw new Error(`${article.id} has no text in ${language}`);
  const { translated } = article;
  return language || !translated
    ? editionCard(article, edition, origin)
    : bilingualCard(article, translated, origin);
}

/** The link to that card. */
export async function itemCardLink(article: Article, language: Language | null): Promise<CardLink> {
  const page = language ? articlePath(language, article.id) : itemPath(article.id);
  return { path: cardPath(page), alt: cardAlt(await itemCard(article, language)) };
}

/** The link to the archive's own card, for all other pages. */
export async function archiveCardLink(language: Language): Promise<CardLink> {
  const alt = cardAlt(archiveCard(await archiveRecord(), language));
  return { path: cardPath(sectionPath(language, "front")), alt };
}

/** A card as a response. */
export async function cardResponse(card: SocialCard): Promise<Response> {
  return new Response(await cardPicture(card), { headers: { "Content-Type": "image/png" } });
}
