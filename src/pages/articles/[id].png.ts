import type { APIRoute } from "astro";
import type { Article } from "../../archive/article.ts";
import { cardResponse, itemCard } from "../../site/cards/page-cards.ts";
import { articles } from "../../site/collections.ts";
import { itemKey } from "../../site/page-cache/item-key.ts";

export async function getStaticPaths() {
  return Promise.all(
    (await articles()).map(async (article) => ({
      params: { id: article.id },
      props: { article },
      cacheKey: await itemKey(article),
    })),
  );
}

/** The social card of an item . */
export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) =>
  cardResponse(await itemCard(article));
