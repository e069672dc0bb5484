import type { APIRoute } from "astro";
import type { Article } from "../../../../archive/article.ts";
import { editionOf } from "../../../../render/editions.ts";
import { nameNotes } from "../../../../render/names.ts";
import { articles, namesOf, traditionalForms } from "../../../../site/collections.ts";
import { LANGUAGES, type Language, PATH_OF } from "../../../../text/language.ts";

interface Props {
  article: Article;
  language: Language;
}

export async function getStaticPaths() {
  return (await articles())
    .filter(({ names }) => names.length > 0)
    .flatMap((article) =>
      LANGUAGES.filter((language) => editionOf(article, language)).map((language) => ({
        params: { lang: PATH_OF[language], id: article.id },
        props: { article, language },
      })),
    );
}

/** The notes of the names in an item, for the page in one language. */
export const GET: APIRoute<Props> = async ({ props: { article, language } }) =>
  Response.json(nameNotes(await namesOf(article), language, await traditionalForms()));
