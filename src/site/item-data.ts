import type { Article } from "../archive/article.ts";
import { type ItemData, itemData } from "../corpus/item-data.ts";
import { referenceFor } from "./citations.ts";
import { contentVersionOf } from "./content-versions.ts";

/** An item as data, for its own file and those of all items. */
export async function itemDataFor(article: Article): Promise<ItemData> {
  return itemData(article, await referenceFor(article), await contentVersionOf(article));
}
