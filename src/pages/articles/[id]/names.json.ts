import type { APIRoute } from "astro";
import type { Article } from "../../../archive/article.ts";
import { languagesOf } from "../../../render/editions.ts";
import { type NameNotes, nameNotes } from "../../../render/names.ts";
import { articles, namesOf, traditionalForms } from "../../../site/collections.ts";
import { itemKey } from "../../../site/page-cache/item-key.ts";
import type { Language } from "../../../text/language.ts";

interface Props {
  article: Article;
}

export async function getStaticPaths() {
  const named = (await articles()).filter(({ names }) => names.length > 0);
  return Promise.all(
    named.map(async (article) => ({
      params: { id: article.id },
      props: { article },
      cacheKey: await itemKey(article),
    })),
  );
}

/** The notes of the names in an item, by the language of a page: one small file for all its pages. */
export const GET: APIRoute<Props> = async ({ props: { article } }) => {
  const [entries, forms] = [await namesOf(article), await traditionalForms()];
  const notes: Partial<Record<Language, NameNotes>> = {};
  for (const language of languagesOf(article)) notes[language] = nameNotes(entries, language, forms);
  return Response.json(notes);
};
