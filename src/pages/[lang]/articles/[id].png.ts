import type { APIRoute } from "astro";
import type { Article } from "../../../archive/article.ts";
import { editionOf } from "../../../render/editions.ts";
import { cardResponse, itemCard } from "../../../site/cards/page-cards.ts";
import { articles } from "../../../site/collections.ts";
import { LANGUAGES, type Language, PATH_OF } from "../../../text/language.ts";

interface Props {
  article: Article;
  language: Language;
}

export async function getStaticPaths() {
  return (await articles()).flatMap((article) =>
    LANGUAGES.filter((language) => editionOf(article, language)).map((language) => ({
      params: { lang: PATH_OF[language], id: article.id },
      props: { article, language },
    })),
  );
}

/** The social card of an item in one language. */
export const GET: APIRoute<Props> = async ({ props: { article, language } }) =>
  cardResponse(await itemCard(article, language));
