import type { APIRoute } from "astro";
import type { Article } from "../../../archive/article.ts";
import { itemPath, manifestPath, scanPath } from "../../../archive/routes.ts";
import { absoluteUrl } from "../../../site/address.ts";
import { articles, newspaperOf } from "../../../site/collections.ts";
import { iiifManifest } from "../../../site/iiif/iiif-manifest.ts";

interface Props {
  article: Article;
}

export async function getStaticPaths() {
  return (await articles())
    .filter(({ scans }) => scans.length > 0)
    .map((article) => ({ params: { id: article.id }, props: { article } }));
}

/** The IIIF manifest of an item's scans. */
export const GET: APIRoute<Props> = async ({ props: { article } }) =>
  Response.json(
    iiifManifest(article, await newspaperOf(article), {
      manifest: absoluteUrl(manifestPath(article.id)),
      item: absoluteUrl(itemPath(article.id)),
      scan: (file) => absoluteUrl(scanPath(article.id, file)),
    }),
  );
