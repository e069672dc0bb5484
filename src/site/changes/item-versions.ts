import type { Article, Edition } from "../../archive/article.ts";
import { blockHash, idHash, textHash } from "../../archive/content-version.ts";
import type { ArchiveRecords, ItemVersions } from "../../archive/item-versions.ts";
import { lastChanged, type TextHistory } from "../../history/text-history.ts";
import { editionOf } from "../../render/editions.ts";
import { LANGUAGES } from "../../text/language.ts";

/** The versions of an item's texts, as its `index.json` has them. */
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

/** Returns the history of items, as in `changes.json`. */
export function archiveRecords(articles: readonly Article[], { removed }: TextHistory): ArchiveRecords {
  return {
    former: Object.fromEntries(articles.flatMap(({ id, formerly }) => formerly.map((old) => [old, id]))),
    removed: removed.map(({ id, day, reason }) => ({ idHash: idHash(id), day, reason })),
  };
}
