import type { Edition } from "../archive/article.ts";
import { headlineParts } from "../archive/article.ts";
import { type Creator, dividedName, shownName } from "../archive/creators.ts";
import type { Bilingual } from "../text/language.ts";
import { inLanguage } from "../text/traditional.ts";
import { plainDate } from "./cited-date.ts";

/** The data of the COinS of an item, a hint with which readers can choose items of a list in Zotero. */
export interface CoinsSource {
  newspaper: Bilingual;
  date: string;
  creators: readonly Creator[];
  /** The permanent address, absolute; null where it is added later. */
  url: string | null;
}

/** The `title` of a COinS span (OpenURL, Z39.88-2004) of an edition of an item, as Zotero reads it. */
export function coins(
  { headline, language }: Edition,
  { newspaper, date, creators, url }: CoinsSource,
): string {
  const own = language === "en" ? "en" : "zh";
  const fields: [name: string, value: string | null][] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", "newspaperArticle"],
    ["rft.title", headlineParts(headline).join(" ")],
    ["rft.source", inLanguage(newspaper, language)],
    ["rft.date", plainDate(date)],
    ["rft.language", own === "en" ? "en-GB" : "zh-CN"],
    ...creators.map((creator): [string, string] => {
      if (creator.kind === "organization") return ["rft.aucorp", shownName(creator, language)];
      const { family, given } = dividedName(creator);
      const isDivided = own === "en" && given !== null;
      return ["rft.au", isDivided ? `${family}, ${given}` : shownName(creator, language)];
    }),
    ["rft.identifier", url],
  ];
  return new URLSearchParams(
    fields.filter((field): field is [string, string] => field[1] !== null),
  ).toString();
}
