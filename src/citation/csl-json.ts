import { type Creator, dividedName, isFamilyFirst } from "../archive/creators.ts";
import { inLanguage } from "../text/traditional.ts";
import { certainPart, englishDate, estimatedYear, gbtDate } from "./cited-date.ts";
import { fullTitle, type Reference } from "./reference.ts";
import { ACCESSED } from "./style-names.ts";

/** A name of CSL-JSON. `multi` makes citeproc-js write a name of a Chinese item by the rules of English. */
type CslName =
  | { literal: string }
  | { family: string; given: string; "static-ordering"?: true; multi?: { main: "en"; _key: object } };

/** A date of CSL-JSON. */
type CslDate = { "date-parts": (number | string)[][]; circa?: true } | { literal: string };

/** An item of CSL-JSON (CSL 1.0.2), with the variables that newspaper articles have. */
export interface CslItem {
  id: string;
  type: "article-newspaper" | "dataset";
  [variable: string]: string | CslName[] | CslDate;
}

/** The language of a reference in the tags that citation styles know. */
export function cslLanguage({ language }: { language: string }): "zh-CN" | "en-GB" {
  return language === "en" ? "en-GB" : "zh-CN";
}

/** A reference in CSL-JSON, in the language of the original; the date of EDTF is in its note, as Zotero reads it. */
export function cslJson(reference: Reference): CslItem {
  const language = reference.language === "en" ? "en" : "zh";
  const { title } = reference;
  return withoutEmpty({
    ...shared(reference),
    title: fullTitle(title, language === "en" ? ": " : "："),
    "title-short": title.deck && title.title,
    "container-title": inLanguage(reference.newspaper, reference.language),
    "publisher-place": reference.place?.[language],
    author: reference.creators.map((creator) => namedIn(creator, language)),
    issued: exportedDate(reference),
    section: reference.section?.[language],
    edition: reference.edition?.[language],
    archive: reference.archive[language],
    archive_location: reference.version,
    abstract: reference.abstract,
    note: [`issued: ${reference.date.edtf}`, `version: ${reference.version}`].join("\n"),
  });
}

/** A reference for a style of GB/T 7714: in the language of the original. */
export function gbtItem(reference: Reference, colon: string): CslItem {
  const language = reference.language === "en" ? "en" : "zh";
  const certain = certainPart(reference.date.edtf);
  const year = estimatedYear(reference.date.edtf);
  return withoutEmpty({
    ...shared(reference),
    title: fullTitle(reference.title, language === "en" ? ": " : colon),
    "container-title": inLanguage(reference.newspaper, reference.language),
    author: reference.creators.map((creator) => namedIn(creator, language)),
    issued: certain
      ? { "date-parts": [certain.split("-").map(Number)] }
      : year
        ? { "date-parts": [[Number(year)]], circa: true }
        : { literal: gbtDate(reference.date, language).date },
    accessed: { literal: ACCESSED[language] },
    // GB/T 7714 has no place for the version of a text, and leaves the form of the address free.
    URL: `${reference.url}?v=${reference.version.split("@")[1]}`,
  });
}

/** How an item is written for a style in English. */
export interface EnglishForm {
  /** True to print the headline in Chinese characters after its pinyin. */
  hasCharacters: boolean;
  /** True where Chinese names keep their order; otherwise the style inverts them with a comma. */
  keepsNameOrder: boolean;
  /** True where the style adds the word "edition" itself. */
  addsEdition: boolean;
}

/** A reference for a style in English: a Chinese original with pinyin and the translated title. */
export function englishItem(reference: Reference, form: EnglishForm): CslItem {
  const date = englishDate(reference.date);
  const edition = reference.edition?.en;
  const { creators, translator } = reference;
  return withoutEmpty({
    ...shared(reference),
    title: englishTitle(reference, form),
    "container-title": reference.newspaper.en,
    author: creators.map((creator) => {
      const name = namedIn(creator, "en");
      if ("literal" in name) return name;
      return form.keepsNameOrder && isFamilyFirst(creator)
        ? { ...name, "static-ordering": true as const }
        : { ...name, multi: { main: "en" as const, _key: {} } };
    }),
    // Without an author, styles would name the translator as one.
    translator: translator && creators.length > 0 ? [{ literal: translator }] : [],
    issued: "parts" in date ? { "date-parts": [date.parts] } : { literal: date.words },
    section: reference.section?.en,
    edition: form.addsEdition ? edition?.replace(/ edition$/i, "") : edition,
    archive: [
      reference.archive.en,
      ...(translator && creators.length === 0 ? [`translated by ${translator}`] : []),
      reference.version,
    ].join(", "),
  });
}

function englishTitle({ title, pinyin, translatedTitle }: Reference, { hasCharacters }: EnglishForm): string {
  if (pinyin === null) return fullTitle(title, ": ");
  return [
    pinyin,
    ...(hasCharacters || !translatedTitle ? [fullTitle(title, "：")] : []),
    ...(translatedTitle ? [`[${fullTitle(translatedTitle, ": ")}]`] : []),
  ].join(" ");
}

function shared({ id, language, url, page }: Reference) {
  return {
    id,
    type: "article-newspaper" as const,
    language: cslLanguage({ language }),
    page,
    URL: url,
  };
}

function namedIn(creator: Creator, language: "zh" | "en"): CslName {
  const { zh } = creator.name;
  if (creator.kind === "organization")
    return { literal: creator.name[language] ?? creator.name.en ?? zh ?? "" };
  if (language === "zh" && zh !== null) return { literal: zh };
  const { family, given } = dividedName(creator);
  return given === null ? { literal: family } : { family, given };
}

/** The certain part of a date, or its estimated year marked as such; CSL has no field for the rest. */
function exportedDate({ date, language }: Reference): CslDate {
  const certain = certainPart(date.edtf);
  if (certain) return { "date-parts": [certain.split("-").map(Number)] };
  const year = estimatedYear(date.edtf);
  if (year) return { "date-parts": [[Number(year)]], circa: true };
  return { literal: gbtDate(date, language === "en" ? "en" : "zh").date };
}

function withoutEmpty(
  item: { id: string; type: "article-newspaper" } & Record<string, CslItem[string] | null | undefined>,
): CslItem {
  const kept = Object.entries(item).filter(
    ([, value]) => value && (!Array.isArray(value) || value.length > 0),
  );
  return Object.fromEntries(kept) as CslItem;
}
