import type { ArchiveRecord, Article, Edition, Headline, Newspaper } from "../archive/article.ts";
import { type Creator, citedCreators } from "../archive/creators.ts";
import type { ArchiveDate } from "../archive/date.ts";
import { englishEdition } from "../render/editions.ts";
import type { Bilingual, Language } from "../text/language.ts";
import { type ProperName, pinyinTitle } from "./pinyin-title.ts";

/** An item as it is cited, whatever the style. */
export interface Reference {
  id: string;
  /** The permanent address, absolute. */
  url: string;
  /** `id@hash`: the item and the version of its texts. */
  version: string;
  /** The language of the original. */
  language: Language;
  title: Headline;
  /** The headline in pinyin; null for an English original. */
  pinyin: string | null;
  /** The headline of the translation into English; null where there is none. */
  translatedTitle: Headline | null;
  newspaper: Bilingual;
  place: Bilingual | null;
  /** The creators that are cited as authors. */
  creators: Creator[];
  /** Who translated it into English. */
  translator: string | null;
  date: ArchiveDate;
  page: string | null;
  section: Bilingual | null;
  edition: Bilingual | null;
  archive: Bilingual;
  rights: string;
  /** The beginning of the original. */
  abstract: string;
}

/** The data of a reference that are not in the item. */
export interface ReferenceSources {
  newspaper: Newspaper;
  archive: ArchiveRecord;
  url: string;
  version: string;
  /** The Chinese names that the item mentions, which pinyin writes with a capital. */
  properNames: readonly ProperName[];
}

/** Characters of the first paragraph that are its abstract. */
const ABSTRACT = 300;

/** Returns what a citation of an item says. */
export function referenceOf(article: Article, sources: ReferenceSources): Reference {
  const { record } = article;
  const english = englishEdition(article);
  const isTranslated = english !== null && english === article.translated;
  return {
    id: article.id,
    url: sources.url,
    version: sources.version,
    language: record.language,
    title: record.headline,
    pinyin:
      record.language === "en"
        ? null
        : (article.titlePinyin ?? pinyinTitle(record.headline.title, sources.properNames)),
    translatedTitle: isTranslated ? english.headline : null,
    newspaper: sources.newspaper.title,
    place: sources.newspaper.place,
    creators: citedCreators(article),
    translator: isTranslated ? (article.translation?.translator ?? null) : null,
    date: article.date,
    page: article.page,
    section: article.section,
    edition: article.edition,
    archive: sources.archive.name,
    rights: article.rights,
    abstract: beginningOf(record),
  };
}

/** A headline as a title with its subtitle; the kicker above it is not cited. */
export function fullTitle({ title, deck }: Headline, colon: string): string {
  return deck ? `${title}${colon}${deck}` : title;
}

/** The beginning of an edition's text, as an abstract. */
export function beginningOf({ blocks }: Edition): string {
  const characters = [...(blocks.find(({ kind }) => kind === "paragraph")?.text ?? "")];
  return characters.slice(0, ABSTRACT).join("") + (characters.length > ABSTRACT ? "…" : "");
}
