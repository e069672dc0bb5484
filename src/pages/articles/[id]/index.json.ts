import type { APIRoute } from "astro";
import type { Article } from "../../../archive/article.ts";
import { schemaPath } from "../../../archive/routes.ts";
import { languagesOf } from "../../../render/editions.ts";
import { type NameNotes, nameNotes } from "../../../render/names.ts";
import { absoluteUrl } from "../../../site/address.ts";
import { itemVersions } from "../../../site/changes/item-versions.ts";
import { citationsFor } from "../../../site/citations.ts";
import { articles, namesOf, traditionalForms } from "../../../site/collections.ts";
import { itemDataFor } from "../../../site/item-data.ts";
import { itemKey } from "../../../site/page-cache/item-key.ts";
import { textHistory } from "../../../site/text-history.ts";
import type { Language } from "../../../text/language.ts";

export async function getStaticPaths() {
  return Promise.all(
    (await articles()).map(async (article) => ({
      params: { id: article.id },
      props: { article },
      cacheKey: await itemKey(article),
    })),
  );
}

/** An item as data, with its citations, the versions of its texts, and the notes of its names by the language of a page. */
export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) =>
  Response.json({
    $schema: absoluteUrl(schemaPath("item")),
    ...(await itemDataFor(article)),
    citations: await citationsFor(article),
    versions: itemVersions(article, await textHistory()),
    nameNotes: await notesOf(article),
  });

async function notesOf(article: Article): Promise<Partial<Record<Language, NameNotes>>> {
  const [entries, forms] = [await namesOf(article), await traditionalForms()];
  return Object.fromEntries(
    languagesOf(article).map((language) => [language, nameNotes(entries, language, forms)]),
  );
}
