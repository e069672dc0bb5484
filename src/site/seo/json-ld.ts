import { type Article, type Edition, headlineParts, type Newspaper } from "../../archive/article.ts";
import { citedCreators, shownName } from "../../archive/creators.ts";
import { inLanguage } from "../../text/traditional.ts";

/** The inputs of structured data besides the item. */
export interface JsonLdContext {
  /** Absolute URL of the page. */
  url: string;
  /** Absolute URL of the item in both languages. */
  itemUrl: string;
  newspaper: Newspaper;
  /** Absolute URLs of the social card and of the pictures that the item has. */
  card: string;
  pictures: string[];
  /** The pages that it was printed on, each with the absolute URL of its picture. */
  scans: { name: string; url: string }[];
  /** Hash of the item's texts. */
  version: string;
  archiveName: string;
}

/**
 * An edition as schema.org `NewsArticle`, without its text, which the page has. `datePublished` is given only when
 * the day is known; an estimate is given as EDTF in `temporal`, which takes any text.
 */
export function newsArticle(article: Article, edition: Edition, context: JsonLdContext): object {
  const { language, headline } = edition;
  const creators = citedCreators(article);
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": context.url,
    mainEntityOfPage: context.url,
    headline: headlineParts(headline).join(" "),
    alternativeHeadline: headline.kicker ?? undefined,
    inLanguage: language,
    datePublished: article.date.exact ? article.date.edtf : undefined,
    temporal: article.date.exact ? undefined : article.date.edtf,
    author:
      creators.length > 0
        ? creators.map((creator) => ({
            "@type": creator.kind === "person" ? "Person" : "Organization",
            name: shownName(creator, language),
          }))
        : undefined,
    publisher: { "@type": "NewsMediaOrganization", name: inLanguage(context.newspaper.title, language) },
    isPartOf: { "@type": "Newspaper", name: inLanguage(context.newspaper.title, language) },
    pagination: article.page ?? undefined,
    image: context.pictures.length > 0 ? context.pictures : undefined,
    associatedMedia:
      context.scans.length > 0
        ? context.scans.map(({ name, url }) => ({ "@type": "ImageObject", name, contentUrl: url }))
        : undefined,
    thumbnailUrl: context.card,
    license: article.rights,
    version: context.version,
    provider: { "@type": "ArchiveOrganization", name: context.archiveName },
    ...(language === "en"
      ? {
          translator: { "@type": "Organization", name: article.translation?.translator },
          translationOfWork: { "@id": context.itemUrl },
        }
      : {}),
  };
}

/** Serialises JSON for a `<script>`, so that no text can end the element. */
export function scriptJson(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
