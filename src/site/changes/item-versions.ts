import type { Article, Edition } from "../../archive/article.ts";
import { blockHash, textHash } from "../../archive/content-version.ts";
import type { ItemVersions } from "../../archive/item-versions.ts";
import { lastChanged, type TextHistory } from "../../history/text-history.ts";
import { editionOf } from "../../render/editions.ts";
import { LANGUAGES } from "../../text/language.ts";

/** The versions of an item's texts, as its `versions.json` has them. */
export function itemVersions(article: Article, { extent, items }: TextHistory): ItemVersions {
  const { id, formerly, retired, record, translated } = article;
  const changes = items.get(id) ?? [];
  const editions = [record, translated].filter((edition) => edition !== null);
  const hashes = ({ blocks }: Edition) =>
    blocks.map(({ ids, text }) => [ids[0] ?? "", blockHash(text)] as const);
  return {
    ...{ id, formerly, retired },
    version: textHash(article),
    changed: lastChanged(changes),
    history: extent,
    languages: LANGUAGES.filter((language) => editionOf(article, language)),
    blocks: Object.fromEntries(editions.map((edition) => [edition.language, hashes(edition)])),
    changes: [...changes],
  };
}
