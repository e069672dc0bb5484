import type { APIRoute } from "astro";
import type { Article } from "../../../archive/article.ts";
import { schemaPath } from "../../../archive/routes.ts";
import { absoluteUrl } from "../../../site/address.ts";
import { citationsFor } from "../../../site/citations.ts";
import { articles } from "../../../site/collections.ts";
import { itemDataFor } from "../../../site/item-data.ts";
import { itemKey } from "../../../site/page-cache/item-key.ts";

export async function getStaticPaths() {
  return Promise.all(
    (await articles()).map(async (article) => ({
      params: { id: article.id },
      props: { article },
      cacheKey: await itemKey(article),
    })),
  );
}

/** An item as data, with its citations. */
export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) =>
  Response.json({
    $schema: absoluteUrl(schemaPath("item")),
    ...(await itemDataFor(article)),
    citations: await citationsFor(article),
  });
