import type { ArchiveRecord, Article, Edition, Newspaper, Translation } from "../../archive/article.ts";
import { formatEdtf } from "../../archive/date.ts";
import { fill } from "../../i18n/fill.ts";
import { WORDS } from "../../i18n/words.ts";
import type { Language } from "../../text/language.ts";
import { inLanguage } from "../../text/traditional.ts";

/** A line of a card with its language. */
export interface CardLine {
  text: string;
  language: Language;
}

/** The texts of a social card, the picture that other sites show where they link to a page. */
export interface SocialCard {
  /** The archive's name, and its name in the other language. */
  name: CardLine | null;
  otherName: CardLine | null;
  /** The headline's parts; without a title, the card is the archive's own. */
  kicker: CardLine | null;
  title: CardLine | null;
  deck: CardLine | null;
  /** Bottom lines: where and when it was printed, and the edition. */
  printed: CardLine | null;
  edition: CardLine | null;
}

/** The origin of an item. */
interface Origin {
  archive: ArchiveRecord;
  newspaper: Newspaper;
}

/** The card of the archive, for pages that are not an item's. */
export function archiveCard({ name, description }: ArchiveRecord, language: Language): SocialCard {
  const other: Language = language === "en" ? "zh-Hans" : "en";
  return {
    name: { text: inLanguage(name, language), language },
    otherName: { text: inLanguage(name, other), language: other },
    kicker: null,
    title: null,
    deck: { text: inLanguage(description, language), language },
    printed: null,
    edition: null,
  };
}

/** The card of an item in one language. */
export function editionCard(article: Article, edition: Edition, { archive, newspaper }: Origin): SocialCard {
  const { language, headline } = edition;
  const line = (text: string | null): CardLine | null => (text === null ? null : { text, language });
  const { translation } = article;
  return {
    ...archiveCard(archive, language),
    kicker: line(headline.kicker),
    title: line(headline.title),
    deck: line(headline.deck),
    printed: line(`${inLanguage(newspaper.title, language)} · ${printedOn(article, language)}`),
    edition: line(language === "en" && translation ? translatedBy(translation) : null),
  };
}

/** The card of an item in both languages: the translated title takes the place of the deck. */
export function bilingualCard(article: Article, translated: Edition, origin: Origin): SocialCard {
  return {
    ...editionCard(article, article.record, origin),
    deck: { text: translated.headline.title, language: translated.language },
    edition: { text: WORDS["zh-Hans"].bothLanguages, language: "zh-Hans" },
  };
}

/** The text alternative of a card. */
export function cardAlt({ name, title, printed }: SocialCard): string {
  return [name, title, printed].flatMap((line) => line?.text ?? []).join(" · ");
}

function translatedBy({ translator }: Translation): string {
  return fill(WORDS.en.translatedBy, { translator });
}

function printedOn({ date }: Article, language: Language): string {
  return formatEdtf(date.edtf, language) + (date.exact ? "" : WORDS[language].dateEstimated);
}
