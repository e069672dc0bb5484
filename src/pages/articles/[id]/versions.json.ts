import type { APIRoute } from "astro";
import type { Article } from "../../../archive/article.ts";
import { itemVersions } from "../../../site/changes/item-versions.ts";
import { articles } from "../../../site/collections.ts";
import { itemKey } from "../../../site/page-cache/item-key.ts";
import { textHistory } from "../../../site/text-history.ts";

interface Props {
  article: Article;
}

export async function getStaticPaths() {
  return Promise.all(
    (await articles()).map(async (article) => ({
      params: { id: article.id },
      props: { article },
      cacheKey: await itemKey(article),
    })),
  );
}

/** The versions of an item's texts. */
export const GET: APIRoute<Props> = async ({ props: { article } }) =>
  Response.json(itemVersions(article, await textHistory()));
