import type { APIRoute } from "astro";
import { FEED_FORMATS, feedPath } from "../archive/routes.ts";
import { topics } from "../site/collections.ts";
import { type FeedOrder, feedResponse } from "../site/seo/feed-response.ts";
import { LANGUAGES } from "../text/language.ts";

export async function getStaticPaths() {
  const all = await topics();
  const orders = FEED_FORMATS.flatMap((format): FeedOrder[] => [
    { format, language: null },
    ...LANGUAGES.flatMap((language): FeedOrder[] => [
      { format, language },
      ...all.map((topic) => ({ format, language, topic })),
    ]),
  ]);
  return orders.map((order) => ({
    params: { feed: feedPath(order.language, order.format, order.topic?.id).slice(1) },
    props: { order },
  }));
}

/** The feeds: of each language, of each topic in each language, and of all items in both. */
export const GET: APIRoute<{ order: FeedOrder }> = ({ props: { order } }) => feedResponse(order);
