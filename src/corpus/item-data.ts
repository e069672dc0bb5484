import type { Article, Block, Edition } from "../archive/article.ts";
import type { ContentVersion } from "../archive/content-version.ts";
import type { Creator } from "../archive/creators.ts";
import type { Reference } from "../citation/reference.ts";
import type { Bilingual, Language } from "../text/language.ts";

/** The licence of translations and of what the archive itself writes. */
export const OWN_LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** An edition of an item as data: what the newspaper printed, or a translation of it. */
export interface EditionData {
  language: Language;
  kicker: string | null;
  title: string;
  deck: string | null;
  byline: string | null;
  /** A note of the archive. */
  editorNote: string | null;
  /** Address of a rights statement or licence. */
  rights: string;
  blocks: BlockData[];
}

/** A block as data; `ids` are those of the blocks of the original that it has. */
export interface BlockData {
  ids: string[];
  kind: Block["kind"];
  text: string;
}

/** An item as data, without its citations. */
export interface ItemData {
  id: string;
  /** Hash of the texts. */
  version: string;
  /** The day on which the texts last changed; null if the history is not known. */
  changed: string | null;
  url: string;
  newspaper: { id: string; title: Bilingual; place: Bilingual | null };
  date: {
    edtf: string;
    bounds: string | null;
    /** The first and last day that are possible; null where open. */
    earliest: string | null;
    latest: string | null;
    exact: boolean;
    evidence: { zh: string | null; en: string | null };
  };
  page: string | null;
  section: Bilingual | null;
  edition: Bilingual | null;
  creators: readonly Creator[];
  topics: readonly string[];
  names: readonly string[];
  corrects: readonly string[];
  corrections: Article["corrections"];
  original: EditionData;
  translation: (EditionData & { translator: string; status: "draft" | "reviewed" }) | null;
}

/** An item as data. The texts are those of its pages, without markup. */
export function itemData(article: Article, reference: Reference, version: ContentVersion): ItemData {
  const { record, translated, translation, date } = article;
  const { edtf, bounds, earliest, latest, exact, evidence } = date;
  const { page, section, edition, creators, topics, names, corrects, corrections } = article;
  return {
    id: article.id,
    version: version.hash,
    changed: version.changed,
    url: reference.url,
    newspaper: { id: article.newspaper, title: reference.newspaper, place: reference.place },
    date: { edtf, bounds, earliest, latest, exact, evidence },
    ...{ page, section, edition, creators, topics, names, corrects, corrections },
    original: editionData(record, article.rights),
    translation:
      translated && translation
        ? {
            ...editionData(translated, OWN_LICENCE),
            translator: translation.translator,
            status: translation.status,
          }
        : null,
  };
}

function editionData(
  { language, headline, byline, editorNote, blocks }: Edition,
  rights: string,
): EditionData {
  const { kicker, title, deck } = headline;
  return {
    ...{ language, kicker, title, deck, byline, editorNote, rights },
    blocks: blocks.map(({ ids, kind, text }) => ({ ids, kind, text })),
  };
}
