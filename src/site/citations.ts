import { join } from "node:path";
import type { Article } from "../archive/article.ts";
import { itemPath } from "../archive/routes.ts";
import { formsOf } from "../archive/vocabulary.ts";
import { type Citations, citationsOf } from "../citation/citations.ts";
import { type Reference, referenceOf } from "../citation/reference.ts";
import { searchCitations } from "../citation/search-citations.ts";
import type { Language } from "../text/language.ts";
import { absoluteUrl } from "./address.ts";
import { archiveRecord, namesOf, newspaperOf } from "./collections.ts";
import { contentVersionOf } from "./content-versions.ts";

/** The kinds of names that pinyin writes with a capital. */
const PROPER = ["people", "organizations", "places"];

const references = new Map<string, Reference>();
const made = new Map<string, Citations>();

/** Returns the data of a citation of an item; made once in a build. */
export async function referenceFor(article: Article): Promise<Reference> {
  // Each time, because a kept page depends on what it asks for.
  const [names, newspaper, archive] = [
    await namesOf(article),
    await newspaperOf(article),
    await archiveRecord(),
  ];
  const known = import.meta.env.DEV ? undefined : references.get(article.id);
  const reference =
    known ??
    referenceOf(article, {
      ...{ newspaper, archive },
      url: absoluteUrl(itemPath(article.id)),
      version: `${article.id}@${(await contentVersionOf(article)).hash}`,
      properNames: names
        .filter(({ kind }) => PROPER.includes(kind))
        .flatMap(({ zh, kind }) => formsOf(zh).map((text) => ({ text, isPerson: kind === "people" }))),
    });
  references.set(article.id, reference);
  return reference;
}

/** The citations of an item in every format; made once in a build. */
export async function citationsFor(article: Article): Promise<Citations> {
  const reference = await referenceFor(article);
  const known = import.meta.env.DEV ? undefined : made.get(article.id);
  const citations = known ?? citationsOf(reference, cacheFolder());
  made.set(article.id, citations);
  return citations;
}

/** The citations of a search on the pages of a language, with places for what only the page knows. */
export async function searchCitationsIn(language: Language): Promise<Citations> {
  return searchCitations({ language, archive: (await archiveRecord()).name }, cacheFolder());
}

function cacheFolder(): string {
  return join(import.meta.env.CACHE_FOLDER, "citations");
}
