import { type Creator, dividedName } from "../archive/creators.ts";
import { formatEdtf } from "../archive/date.ts";
import { inLanguage } from "../text/traditional.ts";
import { certainPart, estimatedYear } from "./cited-date.ts";
import { fullTitle, type Reference } from "./reference.ts";
import { texEscaped } from "./tex.ts";

/** A reference as an entry of BibLaTeX, in the language of the original. Its key is the item's id. */
export function biblatex(reference: Reference): string {
  const { id, language, title, translatedTitle, date } = reference;
  const own = language === "en" ? "en" : "zh";
  const [first, ...others] = [title.title, ...(title.deck ? [title.deck] : [])];
  const certain = certainPart(date.edtf);
  const year = estimatedYear(date.edtf);
  const fields: Record<string, string | null | undefined> = {
    author: reference.creators.map((creator) => authorOf(creator, own)).join(" and "),
    title: first && texEscaped(first),
    subtitle: others[0] && texEscaped(others[0]),
    usere: translatedTitle && texEscaped(fullTitle(translatedTitle, ": ")),
    journaltitle: texEscaped(inLanguage(reference.newspaper, language)),
    // BibLaTeX reads EDTF; an estimated month is left out, because styles print it without its mark.
    date: certain ?? (year ? `${year}~` : null),
    note: certain === date.edtf ? null : texEscaped(formatEdtf(date.edtf, language)),
    location: reference.place && texEscaped(reference.place[own]),
    edition: reference.edition && texEscaped(reference.edition[own]),
    titleaddon: reference.section && texEscaped(reference.section[own]),
    pages: reference.page && texEscaped(reference.page),
    langid: language === "en" ? "english" : "chinese",
    entrysubtype: "newspaper",
    library: texEscaped(`${reference.archive[own]}, ${reference.version}`),
    url: reference.url,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@article{${id},`, ...lines, "}", ""].join("\n");
}

/** Braces keep an organization, and a name that is not divided, whole. */
function authorOf(creator: Creator, language: "zh" | "en"): string {
  const { zh } = creator.name;
  if (creator.kind === "person" && language === "en") {
    const { family, given } = dividedName(creator);
    if (given !== null) return `${texEscaped(family)}, ${texEscaped(given)}`;
  }
  const { family } = dividedName(creator);
  return `{${texEscaped(language === "zh" && zh !== null ? zh : family)}}`;
}
