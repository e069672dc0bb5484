import type { Article } from "../archive/article.ts";
import type { Reference } from "../citation/reference.ts";
import type { ItemData } from "./item-data.ts";

/** An item with all that the files of the corpus say of it. */
export interface CorpusItem {
  article: Article;
  data: ItemData;
  reference: Reference;
}
