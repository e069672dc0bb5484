import type { Article, Edition } from "../../archive/article.ts";
import { headlineParts } from "../../archive/article.ts";
import { dividedName, shownName } from "../../archive/creators.ts";
import { plainDate } from "../../citation/cited-date.ts";
import { beginningOf, fullTitle, type Reference } from "../../citation/reference.ts";
import { isTranslation } from "../../render/editions.ts";
import { inLanguage } from "../../text/traditional.ts";

/** A `<meta>` of the head. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * The tags that Zotero's translator for embedded metadata reads on an item's page. `citation_journal_title` and COinS are not
 * there on purpose: the one would make a journal article of it, the other takes precedence over all of these.
 */
export function zoteroTags(article: Article, edition: Edition, reference: Reference): MetaTag[] {
  const { language, headline } = edition;
  const own = language === "en" ? "en" : "zh";
  const { date, place, section, page, archive, version, url, rights } = reference;
  const isOwnTranslation = isTranslation(article, edition);
  const names = reference.creators.map((creator) => {
    const { family, given } =
      own === "en" ? dividedName(creator) : { family: shownName(creator, language), given: null };
    // The comma keeps an organization, and a name that is not divided, whole.
    return given === null ? `${family},` : `${family}, ${given}`;
  });
  const extra = [
    `issued: ${date.edtf}`,
    ...(isOwnTranslation ? [`original-title: ${originalTitle(reference)}`] : []),
    `version: ${version}`,
  ];
  const tags: [name: string, content: string | null | undefined][] = [
    ["z:itemType", "newspaperArticle"],
    ["DC.title", headlineParts(headline).join(" ")],
    ["DC.source", inLanguage(reference.newspaper, language)],
    ...reference.creators.map((creator): [string, string] => ["DC.creator", shownName(creator, language)]),
    ["DC.rights", rights],
    ["DC.identifier", url],
    ["DC.language", own === "en" ? "en-GB" : "zh-CN"],
    ["DC.date", date.edtf],
    ...names.map((name): [string, string] => ["bib:authors", name]),
    ["z:translators", isOwnTranslation && article.translation ? `${article.translation.translator},` : null],
    ["z:date", plainDate(date.edtf)],
    ["z:place", place && inLanguage(place, language)],
    ["z:archive", inLanguage(archive, language)],
    ["z:archiveLocation", version],
    ["z:url", url],
    ["z:abstractNote", beginningOf(edition)],
    ["z:shortTitle", headline.title],
    ["z:pages", page],
    ["z:section", section && inLanguage(section, language)],
    ["z:edition", reference.edition && inLanguage(reference.edition, language)],
    ["z:extra", extra.join("\n")],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

function originalTitle({ title, language }: Reference): string {
  return fullTitle(title, language === "en" ? ": " : "：");
}
