import { type ArchiveDate, formatEdtf } from "../archive/date.ts";
import { type DatePart, parseEdtf, seasonOf } from "../text/edtf.ts";

/** A date for a style: its certain parts, or words where a style would print more than is known. */
export type CitedDate = { parts: number[] } | { words: string };

/** The parts of a date that are certain: `2021`, `2021-02` or `2021-02-26`; null where not even the year is. */
export function certainPart(edtf: string): string | null {
  const expression = parseEdtf(edtf);
  const dates: (DatePart | null)[] =
    expression.kind === "date" ? [expression.date] : expression.members.flatMap(({ from, to }) => [from, to]);
  const texts = dates.map((date) =>
    date && !date.approximate && !date.uncertain ? knownPart(date.text) : "",
  );
  const [first = [], ...others] = texts.map((text) => text.split("-"));
  const shared = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return first.slice(0, shared === -1 ? undefined : shared).join("-") || null;
}

/** The single year that a date is estimated to be in; null if it may be in several. */
export function estimatedYear(edtf: string): string | null {
  const expression = parseEdtf(edtf);
  return expression.kind === "date" && /^\d{4}/.test(expression.date.text)
    ? expression.date.text.slice(0, 4)
    : null;
}

/**
 * A date as GB/T 7714 has it: the certain part in ISO 8601, an estimated year in square brackets, other doubts in
 * words in brackets. An estimated month or day is not printed.
 */
export function gbtDate({ edtf }: ArchiveDate, language: "zh" | "en"): { date: string; year: string } {
  const certain = certainPart(edtf);
  if (certain) return { date: certain, year: certain.slice(0, 4) };
  const year = estimatedYear(edtf) ?? formatEdtf(edtf, language === "en" ? "en" : "zh-Hans");
  return { date: `[${year}]`, year: `[${year}]` };
}

/** A date as citations in English have it: what the newspaper printed as such, what we infer in brackets. */
export function englishDate({ edtf }: ArchiveDate): CitedDate {
  if (edtf.startsWith("XXXX")) return { words: "n.d." };
  const certain = certainPart(edtf);
  if (certain === edtf) return { parts: certain.split("-").map(Number) };
  return { words: `[${formatEdtf(edtf, "en")}]` };
}

/** A date without marks of doubt, which Zotero would misread; that is for a field of its own. */
export function plainDate(edtf: string): string | null {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?(?=[?~%]?$)/.exec(edtf)?.[0] ?? certainPart(edtf);
}

/** The beginning of a date up to the first part that is unknown, without its season. */
function knownPart(text: string): string {
  const parts = (seasonOf(text) === null ? text : text.slice(0, 4)).split("-");
  const unknown = parts.findIndex((part) => part.includes("X"));
  return parts.slice(0, unknown === -1 ? undefined : unknown).join("-");
}
