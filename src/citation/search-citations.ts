import { type Citations, styledCitations } from "./citations.ts";
import { cslLanguage } from "./csl-json.ts";
import { cslSearch, type SearchReference, searchParts } from "./csl-search.ts";

const PLACE = /\{(\w+)\}/g;
/** Names of places while citeproc-js runs: private-use characters, whose case it cannot change. */
const HIDDEN = ["query", "count", "version", "url", "hash", "day", "longDay", "shortDay", "year"];
const FIRST_HIDDEN = 0xe010;

/** The citations of a search in every format, with places in braces such as `{query}`. */
export function searchCitations(search: SearchReference, cache: string | null): Citations {
  const styled = styledCitations(({ searchOf }) => mapTexts(searchOf(search), hidden), cache);
  return { styled: mapTexts(styled, shown), ...searchFiles(search), csl: cslSearch(search) };
}

function searchFiles(search: SearchReference): { ris: string; biblatex: string } {
  const { archive, title, version } = searchParts(search);
  const ris = [
    ...["TY  - DBASE", "ID  - search-{hash}", `AU  - ${archive}`, `TI  - ${title}`, `ET  - ${version}`],
    ...["Y2  - {year}/{month}/{date}", `LA  - ${cslLanguage(search)}`, "UR  - {url}", "ER  - "],
  ];
  const biblatex = [
    "@dataset{search-{hash},",
    `  author = {{${archive}}},`,
    `  title = {${title}},`,
    "  version = {{version}},",
    "  urldate = {{day}},",
    `  langid = {${search.language === "en" ? "english" : "chinese"}},`,
    "  url = {{url}},",
    ...["}", ""],
  ];
  return { ris: `${ris.join("\r\n")}\r\n`, biblatex: biblatex.join("\n") };
}

function mapTexts<T>(data: T, change: (text: string) => string): T {
  return JSON.parse(JSON.stringify(data), (_, value) => (typeof value === "string" ? change(value) : value));
}

function hidden(text: string): string {
  return text.replace(PLACE, (_, name: string) => String.fromCodePoint(FIRST_HIDDEN + HIDDEN.indexOf(name)));
}

function shown(text: string): string {
  return HIDDEN.reduce(
    (whole, name, at) => whole.replaceAll(String.fromCodePoint(FIRST_HIDDEN + at), `{${name}}`),
    text,
  );
}
