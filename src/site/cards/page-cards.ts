import { join } from "node:path";
import { Piscina } from "piscina";
import type { Article } from "../../archive/article.ts";
import { cardPath, itemPath, sectionPath } from "../../archive/routes.ts";
import { editionOf } from "../../render/editions.ts";
import type { Language } from "../../text/language.ts";
import { archiveRecord, newspaperOf } from "../collections.ts";
import { archiveCard, bilingualCard, cardAlt, editionCard, type SocialCard } from "./social-card.ts";

/** The card in the head of a page. */
export interface CardLink {
  /** From the root of the site. */
  path: string;
  alt: string;
}

/** The card of an item, in both languages where it has both: one for all of its pages. */
export async function itemCard(article: Article): Promise<SocialCard> {
  const origin = { archive: await archiveRecord(), newspaper: await newspaperOf(article) };
  const { record, translated } = article;
  return translated ? bilingualCard(article, translated, origin) : editionCard(article, record, origin);
}

/** The link to that card, with a text alternative in the language of the page. */
export async function itemCardLink(article: Article, language: Language | null): Promise<CardLink> {
  const origin = { archive: await archiveRecord(), newspaper: await newspaperOf(article) };
  const edition = (language && editionOf(article, language)) ?? article.record;
  return { path: cardPath(itemPath(article.id)), alt: cardAlt(editionCard(article, edition, origin)) };
}

/** The link to the archive's own card, for all other pages. */
export async function archiveCardLink(language: Language): Promise<CardLink> {
  const alt = cardAlt(archiveCard(await archiveRecord(), language));
  return { path: cardPath(sectionPath(language, "front")), alt };
}

/** The thread that draws cards, once there is one. */
let drawer: Piscina<SocialCard, Uint8Array<ArrayBuffer>> | null = null;

/** A card as a response. */
export async function cardResponse(card: SocialCard): Promise<Response> {
  drawer ??= openDrawer();
  return new Response(await drawer.run(card), { headers: { "Content-Type": "image/png" } });
}

/** A thread with a heap of its own: pixels make V8 collect garbage often, which is expensive beside a whole archive. */
function openDrawer(): Piscina<SocialCard, Uint8Array<ArrayBuffer>> {
  const filename = join(import.meta.env.PROJECT_FOLDER, "src/site/cards/card-picture.ts");
  return new Piscina({ filename, name: "cardPicture", minThreads: 1, maxThreads: 1 });
}
