import type { Citations } from "../../citation/citations.ts";
import { texEscaped } from "../../citation/tex.ts";
import { fill } from "../../i18n/fill.ts";
import { escapeText } from "../../text/markup.ts";

/** What the citation of a search says that only the reader's page knows. */
export interface SearchValues {
  /** As typed. */
  query: string;
  /** The number of items found. */
  count: string;
  /** The release that was searched. */
  version: string;
  /** The hash of the list of results. */
  hash: string;
  /** The absolute address, with the list. */
  url: string;
  /** The day of the search, as an ISO day. */
  day: string;
}

/** Months as MLA shortens them. */
const MONTHS = [
  "Jan.",
  "Feb.",
  "Mar.",
  "Apr.",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
];

/** The citations of a search with their places filled in; each format has its own escapes. */
export function filledSearch({ styled, ris, biblatex, csl }: Citations, values: SearchValues): Citations {
  const all = { ...values, ...daysOf(values.day) };
  const written = (escaped: (text: string) => string) => ({ ...all, query: escaped(all.query) });
  const html = { ...written(escapeText), url: escapeText(all.url) };
  const filled = (data: unknown, own: Record<string, string>) =>
    JSON.parse(JSON.stringify(data), (_, value) => (typeof value === "string" ? fill(value, own) : value));
  return {
    styled: filled(styled, html),
    ris: fill(
      ris,
      written((text) => text.replace(/\s+/g, " ")),
    ),
    biblatex: fill(biblatex, written(texEscaped)),
    csl: filled(csl, all),
  };
}

function daysOf(day: string) {
  const [year = "", month = "", date = ""] = day.split("-");
  const longDay = new Date(day).toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
  const shortDay = `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
  return { year, month, date, longDay, shortDay };
}
